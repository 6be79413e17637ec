import { Link, useNavigate, useSearchParams } from 'react-router';
import { SignInForm } from './sign-in-form.tsx';
import './sign-in.css';

/** 登录页 */
export function SignIn() {
  const navigate = useNavigate();
  const [search] = useSearchParams();
  return (
    <main className="sign-in">
      <title>登录 · 执迹</title>
      <section className="sign-in-name" aria-label="执迹">
        <svg className="sign-in-trace" viewBox="0 0 120 900" preserveAspectRatio="xMidYMid slice" aria-hidden="true">
          <path d="M42 0V900" />
          <path d="M78 0V318M78 372V900" />
          {[120, 232, 430, 520, 690].map((y) => (
            <circle key={y} cx="42" cy={y} r="6" />
          ))}
          <rect x="73" y="170" width="10" height="106" />
          <rect x="73" y="470" width="10" height="164" />
        </svg>
        <div>
          <h1>执迹</h1>
          <p>行政执法全过程记录</p>
        </div>
      </section>
      <section className="sign-in-box" aria-label="登录">
        <h2>登录</h2>
        <SignInForm onSignedIn={() => void navigate(localPath(search.get('next')), { replace: true })} />
        <p className="quiet">帐号由本机关系统管理员开设；口令连续输错，帐号会锁定一段时间。</p>
        <p className="sign-in-verify">
          收到案卷包？<Link to="/verify">核验真伪</Link>，不用登录
        </p>
      </section>
    </main>
  );
}

/** Only a path of this application is followed. */
const localPath = (next: string | null): string => (next !== null && /^\/(?![/\\])/.test(next) ? next : '/');
