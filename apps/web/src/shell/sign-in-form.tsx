import { useMutation, useQueryClient } from '@tanstack/react-query';
import { ROUTES } from '@zhiji/contract';
import { useId, type SubmitEvent } from 'react';
import { call } from '../client/call.ts';
import { isProblem } from '../client/problem-error.ts';
import { meQuery, type Me } from '../client/queries.ts';
import './sign-in-form.css';

interface SignInFormProps {
  /** The account that must sign in again; asked for when absent. */
  readonly login?: string;
  readonly onSignedIn: (me: Me) => void;
}

/** 登录. Without antd, so that the first page is small. */
export function SignInForm({ login, onSignedIn }: SignInFormProps) {
  const queries = useQueryClient();
  const fault = useId();
  const signIn = useMutation({
    mutationFn: (body: { login: string; password: string }) =>
      call(ROUTES.signIn, { body: { ...body, kind: 'cookie' } }),
    onSuccess: ({ me }) => {
      queries.setQueryData(meQuery.queryKey, me);
      onSignedIn(me);
    },
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    const data = new FormData(event.currentTarget);
    signIn.mutate({ login: login ?? String(data.get('login')), password: String(data.get('password')) });
  };
  return (
    <form className="sign-in-form" onSubmit={submit} aria-describedby={signIn.isError ? fault : undefined}>
      <label>
        帐号
        <input
          name="login"
          autoComplete="username"
          required
          maxLength={100}
          defaultValue={login}
          disabled={login !== undefined}
          autoFocus={login === undefined}
        />
      </label>
      <label>
        口令
        <input
          name="password"
          type="password"
          autoComplete="current-password"
          required
          maxLength={200}
          autoFocus={login !== undefined}
        />
      </label>
      {signIn.isError && (
        <p id={fault} role="alert">
          {wordsOf(signIn.error)}
        </p>
      )}
      <button type="submit" disabled={signIn.isPending}>
        {signIn.isPending ? '正在登录…' : '登录'}
      </button>
    </form>
  );
}

function wordsOf(error: Error): string {
  if (isProblem(error, 'lockedOut', 'tooManyRequests')) {
    const { retryAfter } = error.problem;
    return retryAfter === undefined
      ? `${error.message}。`
      : `${error.message}，${Math.ceil(retryAfter / 60)} 分钟后再试。`;
  }
  if (isProblem(error, 'noAnswer', 'unavailable')) return '暂时连不上服务器，请检查网络后再试。';
  return `${error.message}。`;
}
