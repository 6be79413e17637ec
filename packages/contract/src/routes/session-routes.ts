import Type from 'typebox';
import { route } from '../route.ts';
import { literals, nullable, oneOf, text } from '../shapes.ts';

const meSchema = Type.Object({
  id: text,
  name: text,
  login: text,
  roles: Type.Array(oneOf('ROLES')),
  unit: nullable(text),
  certificate: nullable(text),
  agency: Type.Object({ code: text, name: text, regulation: text }),
  demonstration: Type.Boolean(),
  /** Administrators of the system do not read cases. */
  readsCases: Type.Boolean(),
});

const personSchema = Type.Object({
  id: text,
  name: text,
  roles: Type.Array(oneOf('ROLES')),
  unit: nullable(text),
  certificate: nullable(text),
});

/** 登录、我是谁、人员 */
export const SESSION_ROUTES = {
  signIn: route({
    method: 'POST',
    path: '/session',
    summary: '登录',
    open: true,
    body: Type.Object(
      {
        login: Type.String({ minLength: 1, maxLength: 100 }),
        password: Type.String({ minLength: 1, maxLength: 200 }),
        kind: Type.Optional(literals('cookie', 'token')),
      },
      { additionalProperties: false },
    ),
    ok: Type.Object({ me: meSchema, token: nullable(text) }),
    problems: ['signInFailed', 'lockedOut', 'tooManyRequests'],
  }),
  signOut: route({ method: 'DELETE', path: '/session', summary: '退出', ok: Type.Object({}), problems: ['signedOut'] }),
  me: route({ method: 'GET', path: '/me', summary: '我是谁', ok: meSchema, problems: ['signedOut'] }),
  people: route({
    method: 'GET',
    path: '/people',
    summary: '本机关人员',
    ok: Type.Object({ items: Type.Array(personSchema) }),
    problems: ['signedOut'],
  }),
} as const;
