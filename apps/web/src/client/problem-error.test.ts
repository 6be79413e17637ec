import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { isProblem, problemOf } from './problem-error.ts';

describe('problemOf', () => {
  it('speaks the words of the code with the detail of the answer', () => {
    const error = problemOf(409, {
      type: '/problems/lawForbids',
      code: 'lawForbids',
      title: 'x',
      status: 409,
      detail: '缺结案表',
    });
    assert.equal(error.message, '依规定现在不能办理：缺结案表');
    assert.ok(isProblem(error, 'lawForbids'));
    assert.ok(!isProblem(error, 'fault'));
  });
  it('takes an answer that is no problem of ours as a fault of the server', () => {
    assert.equal(problemOf(502, '<html>').problem.code, 'fault');
    assert.equal(problemOf(503, undefined).problem.code, 'unavailable');
    assert.equal(problemOf(500, { code: 'nonsense' }).problem.code, 'fault');
  });
});
