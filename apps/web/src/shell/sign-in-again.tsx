import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Modal } from 'antd';
import { SIGNED_OUT_KEY } from '../client/query-client.ts';
import { useActing } from './acting.tsx';
import { SignInForm } from './sign-in-form.tsx';

/** 重新登录 – over the page when the session has run out, so that nothing filled in is lost. */
export function SignInAgain() {
  const { me } = useActing();
  const queries = useQueryClient();
  const { data: signedOut } = useQuery({
    queryKey: SIGNED_OUT_KEY,
    queryFn: () => false,
    initialData: false,
    staleTime: Infinity,
  });
  const goOn = () => {
    queries.setQueryData(SIGNED_OUT_KEY, false);
    void queries.invalidateQueries({
      predicate: ({ queryKey }) => queryKey[0] !== 'me' && queryKey[0] !== SIGNED_OUT_KEY[0],
    });
  };
  return (
    <Modal
      open={signedOut}
      title="登录已过期"
      footer={null}
      closable={false}
      mask={{ closable: false }}
      keyboard={false}
      destroyOnHidden
      width={400}
    >
      <p className="quiet">页面上填写的内容都还在。登录后继续办理。</p>
      <SignInForm login={me.login} onSignedIn={goOn} />
    </Modal>
  );
}
