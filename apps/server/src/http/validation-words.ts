import type { FastifySchemaValidationError } from 'fastify';

const KINDS: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  integer: '整数',
  boolean: '是或者否',
  object: '一组栏目',
  array: '一列',
  null: '空',
};

/** The rule a request breaks, in words. */
export function ruleText({ keyword, params, message }: FastifySchemaValidationError): string {
  const limit = String(params['limit'] ?? '');
  switch (keyword) {
    case 'required':
      return '必填';
    case 'additionalProperties':
    case 'unevaluatedProperties':
      return '没有这一栏';
    case 'type':
      return `应为${[params['type']]
        .flat()
        .map((type) => KINDS[String(type)] ?? String(type))
        .join('或者')}`;
    case 'enum':
    case 'const':
    case 'anyOf':
      return '不在可选范围内';
    case 'minLength':
    case 'minItems':
      return limit === '1' ? '不能为空' : `至少 ${limit} ${keyword === 'minLength' ? '个字' : '项'}`;
    case 'maxLength':
    case 'maxItems':
      return `至多 ${limit} ${keyword === 'maxLength' ? '个字' : '项'}`;
    case 'minimum':
      return `不小于 ${limit}`;
    case 'maximum':
      return `不大于 ${limit}`;
    case 'pattern':
    case 'format':
      return '格式不对';
    default:
      return message ?? keyword;
  }
}
