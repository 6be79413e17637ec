import { ROUTES } from '@zhiji/contract';
import { address } from '../client/address.ts';

/** 离线核验: how to come to the same verdict without us. */
export const Offline = () => (
  <section className="verify-offline screen-only" aria-label="离线核验">
    <h2>离线核验：不联网，也不经过任何机关的服务器</h2>
    <ol>
      <li>
        <a href={address(ROUTES.verifierFile)} download="zhiji-verify.mjs">
          下载核验程序 zhiji-verify.mjs
        </a>
        ，只有一个文件，可以事先审阅。
      </li>
      <li>
        在任何装有 Node.js 18 以上版本的电脑上运行：
        <code>node zhiji-verify.mjs 案卷包.zip</code>
      </li>
      <li>
        要确认出自哪个机关，另向该机关索取验证公钥：
        <code>node zhiji-verify.mjs --key 公钥 案卷包.zip</code>
        不给公钥时用的是案卷包自带的公钥，只能说明前后一致。
      </li>
    </ol>
  </section>
);
