import { Found } from '../regulation/found.tsx';
import { unfolded, type Told } from './unfolded.ts';
import './told-sentence.css';

/** A sentence of the law; a long one with its conditions a line each. */
export const ToldSentence = ({ children }: { readonly children: string }) => <Part of={unfolded(children)} />;

function Part({ of: { said, parts } }: { readonly of: Told }) {
  return (
    <>
      {said !== '' && <Found>{said}</Found>}
      {parts.length > 0 && (
        <ul className="told-parts">
          {parts.map(({ by, told }, at) => (
            <li key={at}>
              {by !== '' && by !== '；' && <b>{by.slice(1)}</b>}
              <Part of={told} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
