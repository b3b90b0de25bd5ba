/** A message of graphql-js or Apollo Server, and what it says in Chinese; `$1` stands for its first value. */
type Row = readonly [message: RegExp, chinese: string]

const messages: readonly Row[] = [
  [/^Cannot query field "(.+?)" on type "(.+?)"\./, '类型“$2”没有字段“$1”。'],
  [/^Unknown argument "(.+?)" on field "(.+?)"\./, '字段“$2”没有参数“$1”。'],
  [/^Unknown argument "(.+?)" on directive "(.+?)"\./, '指令“$2”没有参数“$1”。'],
  [/^Unknown type "(.+?)"\./, '没有类型“$1”。'],
  [/^Unknown fragment "(.+?)"\./, '没有名为“$1”的片段。'],
  [/^Unknown directive "(.+?)"\./, '没有指令“$1”。'],
  [/^Unknown operation named "(.*?)"\./, '没有名为“$1”的操作。'],
  [
    /^Must provide operation name if query contains multiple operations\./,
    '语句中有多个操作，请指明操作名。',
  ],
  [/^Must provide an operation\./, '语句中没有操作。'],
  [/^Directive "(.+?)" may not be used on (.+?)\./, '指令“$1”不能用于 $2。'],
  [
    /^The directive "(.+?)" can only be used once at this location\./,
    '指令“$1”在此处只能使用一次。',
  ],
  [/^Fragment "(.+?)" is never used\./, '片段“$1”没有被使用。'],
  [/^Cannot spread fragment "(.+?)" within itself via (.+)\./, '片段“$1”通过 $2 引用了自身。'],
  [/^Cannot spread fragment "(.+?)" within itself\./, '片段“$1”引用了自身。'],
  [
    /^Fragment "(.+?)" cannot be spread here as objects of type "(.+?)" can never be of type "(.+?)"\./,
    '片段“$1”不能用在此处：类型“$2”的对象不会是类型“$3”。',
  ],
  [
    /^Fragment cannot be spread here as objects of type "(.+?)" can never be of type "(.+?)"\./,
    '片段不能用在此处：类型“$1”的对象不会是类型“$2”。',
  ],
  [
    /^Fragment "(.+?)" cannot condition on non composite type "(.+?)"\./,
    '片段“$1”所写的类型“$2”没有下级字段。',
  ],
  [
    /^Fragment cannot condition on non composite type "(.+?)"\./,
    '片段所写的类型“$1”没有下级字段。',
  ],
  [
    /^Field "(.+?)" must not have a selection since type "(.+?)" has no subfields\./,
    '字段“$1”的类型“$2”没有下级字段，请去掉其后的花括号。',
  ],
  [
    /^Field "(.+?)" of type "(.+?)" must have a selection of subfields\./,
    '字段“$1”的类型是“$2”，请在花括号中写明下级字段。',
  ],
  [
    /^Field "(.+?)" argument "(.+?)" of type "(.+?)" is required, but it was not provided\./,
    '字段“$1”缺少必填参数“$2”（类型 $3）。',
  ],
  [
    /^Argument "(.+?)" of required type "(.+?)" was not provided\./,
    '缺少必填参数“$1”（类型 $2）。',
  ],
  [
    /^Argument "(.+?)" of required type "(.+?)" was provided the variable "(.+?)" which was not provided a runtime value\./,
    '必填参数“$1”（类型 $2）使用了变量“$3”，而该变量没有值。',
  ],
  [
    /^Argument "(.+?)" of non-null type "(.+?)" must not be null\./,
    '参数“$1”（类型 $2）不能为 null。',
  ],
  [/^Argument "(.+?)" has invalid value (.+)\.$/s, '参数“$1”的值 $2 不正确。'],
  [
    /^Directive "(.+?)" argument "(.+?)" of type "(.+?)" is required, but it was not provided\./,
    '指令“$1”缺少必填参数“$2”（类型 $3）。',
  ],
  [/^Field "(.+?)" of required type "(.+?)" was not provided\./, '缺少必填项“$1”（类型 $2）。'],
  [/^Field "(.+?)" is not defined by type "(.+?)"\./, '类型“$2”没有“$1”这一项。'],
  [/^Value "(.+?)" does not exist in "(.+?)" enum\./, '“$1”不是 $2 的取值之一。'],
  [
    /^Enum "(.+?)" cannot represent non-(?:enum|string) value: (.+?)\./s,
    '$2 不是 $1 的取值：枚举值不加引号，以名称书写。',
  ],
  [/^Enum "(.+?)" cannot represent value: (.+)$/s, '$2 不是 $1 的取值。'],
  [/^Expected value of type "(.+?)", found (.+?); (.+)$/s, '此处应为“$1”类型的值，而不是 $2：$3'],
  [/^Expected value of type "(.+?)", found (.+)\.$/s, '此处应为“$1”类型的值，而不是 $2。'],
  [/^Expected non-nullable type "(.+?)" not to be null\./, '类型“$1”的值不能为 null。'],
  [/^Expected type "(.+?)" to be an object\./, '类型“$1”的值须为对象。'],
  [/^Expected type "(.+?)"\.(.*)$/s, '此处应为“$1”类型的值。$2'],
  [/^Int cannot represent non-integer value: (.+)$/s, '$1 不是整数。'],
  [/^Int cannot represent non 32-bit signed integer value: (.+)$/s, '$1 超出 32 位整数的范围。'],
  [/^Float cannot represent non numeric value: (.+)$/s, '$1 不是数字。'],
  [/^String cannot represent a non string value: (.+)$/s, '$1 不是文本，请加引号。'],
  [/^Boolean cannot represent a non boolean value: (.+)$/s, '$1 不是 true 或 false。'],
  [
    /^ID cannot represent (?:value|a non-string and non-integer value): (.+)$/s,
    '$1 不是编号：请写成文本或整数。',
  ],
  [
    /^Variable "(.+?)" of type "(.+?)" used in position expecting type "(.+?)"\./,
    '变量“$1”的类型是 $2，而此处需要 $3。',
  ],
  [/^Variable "(.+?)" is not defined by operation "(.+?)"\./, '操作“$2”没有声明变量“$1”。'],
  [/^Variable "(.+?)" is not defined\./, '没有声明变量“$1”。'],
  [/^Variable "(.+?)" is never used(?: in operation "(?:.+?)")?\./, '变量“$1”没有被使用。'],
  [
    /^Variable "(.+?)" cannot be non-input type "(.+?)"\./,
    '变量“$1”不能是类型“$2”，它不能作为输入。',
  ],
  [
    /^Variable "(.+?)" of required type "(.+?)" was not provided\./,
    '缺少必填变量“$1”（类型 $2）。',
  ],
  [
    /^Variable "(.+?)" of non-null type "(.+?)" must not be null\./,
    '变量“$1”（类型 $2）不能为 null。',
  ],
  [
    /^Variable "(.+?)" expected value of type "(.+?)" which cannot be used as an input type\./,
    '变量“$1”的类型“$2”不能作为输入。',
  ],
  [/^Variable "(.+?)" has invalid default value (.+?)\.(.*)$/s, '变量“$1”的默认值 $2 不正确。$3'],
  [
    /^Variable "(.+?)" got invalid value (.*?) at "(.+?)"; (.+)$/s,
    '变量“$1”在 $3 处的值 $2 不正确：$4',
  ],
  [/^Variable "(.+?)" got invalid value (.*?); (.+)$/s, '变量“$1”的值 $2 不正确：$3'],
  [/^There can be only one operation named "(.+?)"\./, '有多个名为“$1”的操作。'],
  [/^There can be only one variable named "(.+?)"\./, '变量“$1”声明了多次。'],
  [/^There can be only one argument named "(.+?)"\./, '参数“$1”写了多次。'],
  [/^There can be only one fragment named "(.+?)"\./, '有多个名为“$1”的片段。'],
  [/^There can be only one input field named "(.+?)"\./, '“$1”这一项写了多次。'],
  [
    /^This anonymous operation must be the only defined operation\./,
    '没有名称的操作只能单独发送。',
  ],
  [
    /^Fields "(.+?)" conflict because (.+)\. Use different aliases on the fields to fetch both if this was intentional\.$/s,
    '名为“$1”的字段相互冲突（$2）；如需同时查询，请使用不同的别名。',
  ],
  [/^"(.+?)" and "(.+?)" are different fields$/, '“$1”与“$2”不是同一字段'],
  [/^they have differing arguments$/, '参数不同'],
  [/^they return conflicting types "(.+?)" and "(.+?)"$/, '返回的类型 $1 与 $2 不同'],
  [/^subfields "(.+?)" conflict because (.+)$/s, '其下级字段“$1”冲突：$2'],
  [
    /^Too many validation errors, error limit reached\. Validation aborted\.$/,
    '错误过多，其余的没有再检查。',
  ],
  [
    /^Too many errors processing variables, error limit reached\. Execution aborted\.$/,
    '变量中的错误过多，其余的没有再检查。',
  ],
  [/^The (.+?) definition is not executable\./, '“$1”是定义，不能执行。'],
  [/^Syntax Error: Expected (.+?), found (.+?)\.$/s, '语法错误：此处应为 $1，而不是 $2。'],
  [/^Syntax Error: Unexpected (.+?)\.$/s, '语法错误：此处不应出现 $1。'],
  [/^Syntax Error: Unterminated string\.$/, '语法错误：文本的引号没有闭合。'],
  [/^Syntax Error: Invalid character: (.+)\.$/s, '语法错误：不能使用字符 $1。'],
  [/^Syntax Error: (.+)$/s, '语法错误：$1'],
  [
    /^GraphQL operations must contain a non-empty `query` or a `persistedQuery` extension\./,
    '请求中没有 query：请发送查询语句。',
  ],
  [
    /^POST body missing, invalid Content-Type, or JSON object has no keys\./,
    '正文缺失、类型不正确或为空的 JSON 对象：请以 application/json 发送含 query 的对象。',
  ],
  [/^Operation batching disabled\./, '一次请求只能发送一个操作。'],
  [
    /^GET requests only support query operations, not (\w+) operations/,
    'GET 只能用于查询，不能用于 $1；请用 POST 发送。',
  ],
  [
    /^This operation has been blocked as a potential Cross-Site Request Forgery/,
    '请求疑似跨站伪造，已被拦截：请发送请求头 content-type: application/json。',
  ],
  [
    /^`(\w+)` in a POST body must be (?:a|an) (\w+) if provided\.?/,
    '正文中的 $1 类型不正确（应为 $2）。',
  ],
]

/** The message in Chinese; null for one that is not known, and stays as it is. */
export function inChinese(message: string): string | null {
  for (const [pattern, chinese] of messages) {
    const found = pattern.exec(message)
    if (!found) continue
    return chinese.replace(/\$(\d)/g, (_, at: string) => {
      const value = found[Number(at)] ?? ''
      // What stands behind a value may be a message of its own.
      return inChinese(value.trim()) ?? value.trim()
    })
  }
  return null
}
