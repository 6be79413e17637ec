import { useQuery } from '@tanstack/react-query';
import { peopleQuery } from '../client/queries.ts';
import { useActing } from '../shell/acting.tsx';

/** How the official text comes into the system: for those who run it the command, for everyone else whom to ask. */
export function ImportHint() {
  const { me } = useActing();
  const { data: staff = [] } = useQuery(peopleQuery);
  if (me.roles.includes('systemAdministrator'))
    return (
      <>
        取得正式文本后运行 <code>./zhiji regulations import 文件</code>
      </>
    );
  const administrators = staff.filter(({ roles }) => roles.includes('systemAdministrator')).map(({ name }) => name);
  return <>请联系本机关系统管理员{administrators.length > 0 && `（${administrators.join('、')}）`}导入正式文本</>;
}
