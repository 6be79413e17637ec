export { PROBLEMS, problemSchema, problemType, type Problem, type ProblemCode } from './problem.ts';
export { type AnswerOf, type BodyOf, type ParamsOf, type QueryOf, type Route } from './route.ts';
export { ROUTES, type RouteName } from './routes.ts';
export { assessmentSchema, commandSchema, receiptSchema } from './shapes.ts';
