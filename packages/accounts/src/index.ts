export {
  accountById,
  accountRefusal,
  accountsOf,
  createAccount,
  markJournaled,
  unjournaledAccounts,
  type Account,
  type AccountRefusal,
  type NewAccount,
} from './account.ts';
export { hashPassword, verifyPassword } from './password.ts';
export { SESSION_HOURS, sessionOf, signIn, signOut, type SignIn } from './sign-in.ts';
