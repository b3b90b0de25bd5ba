import type { Code } from './kinds.js'

/** What is wrong with an argument, option or parameter. */
export const argumentsCodes = {
  ARGUMENT_INVALID: {
    kind: 'request',
    en: 'An argument is outside what the field takes; the text says which and what it takes.',
    zh: '参数超出该字段可接受的范围，说明中指出是哪个参数及其要求。',
    says: {
      stepLacks: {
        en: '{name} is missing; {step} takes it.',
        zh: '缺少 {name}；{step} 需要填写。',
      },
      officeLacks: {
        en: '{name} is missing; an office takes {step} by a document that names the subject of the case.',
        zh: '缺少 {name}；单位办理 {step} 须写明文书及其所写的办件主体。',
      },
      stepTakesNot: {
        en: '{name} does not go with {step}; leave it out.',
        zh: '{step} 不需要 {name}，请去掉。',
      },
      caseText: {
        en: '{name} is 1 to {longest} characters that can be seen, without control characters; write such a text.',
        zh: '{name} 须为 1 至 {longest} 个可见字符，不得含控制字符。',
      },
      tooManyOf: {
        en: '{name} are {given}; send up to {most}.',
        zh: '{name} 有 {given} 项；最多 {most} 项。',
      },
      figureNotThere: {
        en: 'The record has no figure {figure}; it has {figures}.',
        zh: '该记录没有数额 {figure}；现有：{figures}。',
      },
      figureNoNumber: {
        en: '{figure} is {value}; write digits in the figure’s own unit, amounts in yuan: 5000, 12.5.',
        zh: '{figure} 为 {value}；请按该数额的单位只填数字，金额以元为单位，例如 5000、12.5。',
      },
      correctionNoDay: {
        en: '{field} is {value}; write a day, 2026-04-01.',
        zh: '{field} 为 {value}；请填写日期，例如 2026-04-01。',
      },
      correctionOfDay: {
        en: '{field} goes without figure, which is {figure}; leave it out, or correct FIGURE.',
        zh: '{field} 不需要 figure（现为 {figure}）；请去掉，或者更正 FIGURE。',
      },
      correctedTwice: {
        en: '{what} is corrected twice; name the value that holds once.',
        zh: '{what} 更正了两次；请只写一次正确的值。',
      },
      correctedToSame: {
        en: '{what} is {value} already; leave it out, or reject the objection.',
        zh: '{what} 已为 {value}；请去掉，或者认定异议不成立。',
      },
      correctedLater: {
        en: 'DECIDED_ON is {day}, after the objection to the decision of {opened}; write the day of the decision.',
        zh: 'DECIDED_ON 为 {day}，晚于对该决定提出异议的日期（{opened}）；请填写作出决定的日期。',
      },
      severityNotLower: {
        en: 'SEVERITY is {value} and the record is {before}; an objection makes nothing graver. Write MINOR or GENERAL where that is lower; otherwise hand in a new decision.',
        zh: 'SEVERITY 为 {value}，而该记录为 {before}；异议不得加重失信程度。请填写较轻的 MINOR 或 GENERAL；否则请另行报送新的决定。',
      },
      revisionAhead: {
        en: 'revision is {seen} and the case has {revision} steps; send Case.revision as it was answered.',
        zh: 'revision 为 {seen}，而办件只有 {revision} 个步骤；请填写查询所得的 Case.revision。',
      },
      correctedOrder: {
        en: 'The record would end on {until}, before its decision of {decided}.',
        zh: '更正后该记录的有效期至（{until}）早于认定日期（{decided}）。',
      },
      subjectToday: {
        en: 'on is {day}; a subject’s step is of today, leave it out.',
        zh: 'on 为 {day}；主体本人的步骤以当天为准，请去掉。',
      },
      ruling: {
        en: 'documentNo is {value}; write the number of the court’s ruling: （2026）苏0583破12号.',
        zh: 'documentNo 为 {value}；请填写法院裁定书文号，例如 （2026）苏0583破12号。',
      },
      earlyBasis: {
        en: 'earlyBasis is {value}; write the number of the court document, or title or number of the sector’s rule: （2026）苏0583破12号, 《信用修复管理办法》第十条.',
        zh: 'earlyBasis 为 {value}；请填写法院文书文号，或行业规定的名称、文号，例如 （2026）苏0583破12号、《信用修复管理办法》第十条。',
      },
      overdueFalse: {
        en: 'overdue is false; leave it out, or ask for true.',
        zh: 'overdue 为 false；请去掉，或填写 true。',
      },
      zeroCharacter: {
        en: 'A text holds the character U+0000; leave it out.',
        zh: '文本含有字符 U+0000，请去掉。',
      },
      pathCode: {
        en: 'pathCode is 1 to 40 capital letters, digits and hyphens; write such a code: PP0001.',
        zh: 'pathCode 须为 1 至 40 个大写字母、数字或连字符，例如 PP0001。',
      },
      versionNotYet: {
        en: 'originStandardFrom is {originStandardFrom} and the recognition would hold from {day}, before that version does; sign it with validFrom {originStandardFrom} or later, or the version that holds on {day}.',
        zh: 'originStandardFrom 为 {originStandardFrom}，而互认自 {day} 起，早于该版本生效；请将 validFrom 填为 {originStandardFrom} 或更晚，或选择 {day} 有效的版本。',
      },
      image: {
        en: '--image is "{named}"; name the image with its digest: registry.example/credit-hub@sha256: and 64 hexadecimal digits.',
        zh: '--image 为“{named}”；请写明镜像及其摘要：registry.example/credit-hub@sha256: 加 64 位十六进制数字。',
      },
      fileUnreadable: {
        en: '{file} cannot be read ({code}).',
        zh: '无法读取 {file}（{code}）。',
      },
      believedKeys: {
        en: 'Say whose receipts are believed: --keys with a file of public keys, or --url of the hub’s /.well-known/jwks.json.',
        zh: '请说明信任谁的回执：用 --keys 指定公钥文件，或用 --url 指定平台的 /.well-known/jwks.json。',
      },
      noKeySet: {
        en: '{url} does not answer with a JSON Web Key Set.',
        zh: '{url} 返回的不是 JSON Web Key Set。',
      },
      receiptHeader: {
        en: 'Header x-credit-receipt takes 1, or is left out.',
        zh: '请求头 x-credit-receipt 只能填 1，或不发送。',
      },
      screeningAddress: {
        en: 'A screening names its measures and the city that would apply them: /screen?measures=M01,M02&in={code}.',
        zh: '批量筛查须写明措施和实施城市：/screen?measures=M01,M02&in={code}。',
      },
      measuresMany: {
        en: 'measures holds {count} codes; it takes at most {most}, each once.',
        zh: 'measures 有 {count} 个代码；最多 {most} 个，每个只写一次。',
      },
      fromNoLine: {
        en: 'from is not the number of a line; write next of the closing line, 2001.',
        zh: 'from 不是行号；请填写末行中的 next，例如 2001。',
      },
      nothingToChange: {
        en: 'Say what shall change: --name, --unit, --cost-limit or --budget.',
        zh: '请说明要修改什么：--name、--unit、--cost-limit 或 --budget。',
      },
      clientId: {
        en: 'The client id is {id}; write 1 to 200 visible ASCII characters, as tokens name it.',
        zh: '客户端编号为 {id}；请写 1 至 200 个可见 ASCII 字符，与令牌中的一致。',
      },
      intakeAddress: {
        en: '{name} cannot be read; the address, or a form beside its file, takes dryRun=true or dryRun=false, sheet=<name of a worksheet> and fileName=<name of the file>, each once.',
        zh: '{name} 无法读取；地址中（或表单中文件之前）可写 dryRun=true 或 dryRun=false、sheet=<工作表名>、fileName=<文件名>，各一次。',
      },
      formUnreadable: {
        en: 'The form (multipart/form-data) cannot be read; send it whole, with its boundary, and with no text of more than 1,000 bytes beside the file.',
        zh: '无法读取表单（multipart/form-data）；请完整发送，写明分隔符（boundary），文件以外的内容每项不超过 1,000 字节。',
      },
      formWithoutFile: {
        en: 'The form holds no file; choose one, and send it as a part with a file name.',
        zh: '表单中没有文件；请选择一个文件，并带文件名发送。',
      },
      formFiles: {
        en: 'The form holds several files; send one form a file. Nothing was taken.',
        zh: '表单中有多个文件；请每个文件单独发送。未接收任何内容。',
      },
      formField: {
        en: 'The form has the field {name}, which the hub does not know; beside the file it takes {known}. Nothing was taken.',
        zh: '表单中的 {name} 项平台不识别；除文件外可写 {known}。未接收任何内容。',
      },
      formFieldBehind: {
        en: '{name} stands behind the file; write {known} before it. Nothing was taken.',
        zh: '{name} 写在文件之后；请把 {known} 写在文件之前。未接收任何内容。',
      },
      formTwice: {
        en: '{name} stands in the form twice; write each of {known} once.',
        zh: '表单中有两个 {name}；{known} 各写一次。',
      },
      headerEncoding: {
        en: 'Header {name} is neither percent-encoded nor UTF-8.',
        zh: '请求头 {name} 既不是百分号编码，也不是 UTF-8。',
      },
      demoToken: {
        en: '{argument} is "{value}"; ask for one of {known}.',
        zh: '{argument} 为“{value}”；请填写{known}之一。',
      },
      headerUtf8: {
        en: 'Header {name} is not percent-encoded UTF-8.',
        zh: '请求头 {name} 不是百分号编码的 UTF-8。',
      },
      headerLong: {
        en: 'Header {name} has {count} characters; it takes at most {most}.',
        zh: '请求头 {name} 有 {count} 个字符；最多 {most} 个。',
      },
      oneSlice: {
        en: '{field} takes exactly one of {names}; {count} are given.',
        zh: '{field} 只能使用{names}中的一个，现在给出了 {count} 个。',
      },
      measureUnconfirmed: {
        en: '{measureCode} is a slot of the national list that could not be confirmed; no path leads there.',
        zh: '{measureCode} 是国家清单中未能核实的空位，不能作为路径的终点。',
      },
      adviceHasNoFeedback: {
        en: '{measureCode} is advice, of which nobody reports back; leave feedbackDueWorkingDays out.',
        zh: '{measureCode} 是提示性措施，无需反馈；请不填 feedbackDueWorkingDays。',
      },
      pathStart: {
        en: 'A path starts from a list or from a behaviour; name one of listCode and behaviourCode.',
        zh: '路径从名单或行为开始；listCode 和 behaviourCode 只填一个。',
      },
      pathListNotCarried: {
        en: 'The hub does not carry list {listCode}; no path starts from it.',
        zh: '平台不收录名单 {listCode}，路径不能从它开始。',
      },
      pathFromRedList: {
        en: '{listCode} is a red list, which praises; a punishment starts from a serious-dishonesty list or a breach, so name one of these.',
        zh: '{listCode} 是红名单，属于褒扬；惩戒只能从严重失信主体名单或失信行为开始，请填写其中之一。',
      },
      textLength: {
        en: '{name} is 1 to {longest} characters in one line; write such a text.',
        zh: '{name} 须为一行 1 至 {longest} 个字符的文本。',
      },
      personalNumber: {
        en: '{name} holds a number like that of a person or telephone; everybody may read it, so leave it out.',
        zh: '{name} 含有类似个人证件号码或电话号码的数字；该内容人人可见，请去掉。',
      },
      clauses: {
        en: 'threshold has {count} clauses; write 1 to {most}.',
        zh: 'threshold 有 {count} 个条件；请写 1 至 {most} 个。',
      },
      clauseForm: {
        en: 'The clause on {variable} compares with >=, > or = and a value of 0 or more; write it so.',
        zh: '关于 {variable} 的条件须用 >=、> 或 =，数值不小于 0。',
      },
      numberUpTo: {
        en: '{name} is {value}; write a number from 0 to {most}.',
        zh: '{name} 为 {value}；请填写 0 至 {most} 的数。',
      },
      namePart: {
        en: 'A part of a name has from 2 characters, brackets and punctuation not counted, to {longest}; this has {count}.',
        zh: '按名称查找须有 2 至 {longest} 个字符（括号和标点不计），现为 {count} 个。',
      },
      pinyinAmbiguous: {
        en: 'The letters can be read as pinyin in too many ways; search for fewer syllables.',
        zh: '这些字母可读成的拼音太多，请减少音节后再查。',
      },
      auditFrom: {
        en: 'from is {from}, more than {days} days ago; ask for a later one.',
        zh: 'from 为 {from}，早于 {days} 天前；请填写更晚的时间。',
      },
      auditDays: {
        en: 'days is {days}; ask for 1 to {most}.',
        zh: 'days 为 {days}；请填写 1 至 {most}。',
      },
      variablesOnly: {
        en: 'personKey takes idNumber and name as variables only; a document is kept, variables are not.',
        zh: 'personKey 的 idNumber 和 name 只能以变量传递：语句会被保存，变量不会。',
      },
      first: {
        en: 'first is {first}; ask for 1 to 100 and page on with after.',
        zh: 'first 为 {first}；请填写 1 至 100，后面的用 after 翻页。',
      },
      firstOfChanges: {
        en: 'first is {first}; ask for 1 to 1000 changes and go on with after.',
        zh: 'first 为 {first}；请填写 1 至 1000，后面的用 after 继续。',
      },
      digestPosition: {
        en: 'position is {position}, and the city stands at {now}; follow `changes` to its end and ask for the position that it says.',
        zh: 'position 为 {position}，而该市现为 {now}；请先用 `changes` 跟到末尾，再按其给出的 position 查询。',
      },
      noKinds: {
        en: 'kinds names no kind of object; name one or more, or leave it out for all.',
        zh: 'kinds 未写任何对象种类；请写明一种以上，或不填以取得全部。',
      },
      noCities: {
        en: 'jurisdictions names no city; name one or more, or leave it out for all members.',
        zh: 'jurisdictions 未写任何城市；请写明一个以上，或不填以取得全部成员。',
      },
      noCitiesDecide: {
        en: 'in names no city; name one or more that would apply the measures.',
        zh: 'in 未写任何城市；请写明拟实施措施的一个以上城市。',
      },
      noMeasures: {
        en: 'measures names no measure; name one or more, such as M01.',
        zh: 'measures 未写任何措施；请写明一项以上，例如 M01。',
      },
      unheldCharacter: {
        en: '{place} holds the character U+0000 or half of a character, which no text of the hub can; leave it out.',
        zh: '{place} 含有字符 U+0000 或半个字符，平台的文本中不会有；请去掉。',
      },
      codesOrWritten: {
        en: 'creditSubjects takes exactly one of codes and written: codes where each is a subject code, written for texts as they stand in a file.',
        zh: 'creditSubjects 只能使用 codes 和 written 中的一个：codes 须每项都是主体代码，written 用于文件中的原样文本。',
      },
      citiesFew: {
        en: 'jurisdictions names {count} cities; name two or more to compare.',
        zh: 'jurisdictions 写了 {count} 个城市；比较须有两个以上。',
      },
      relationOutside: {
        en: '{argument} names {city}, which jurisdictions does not; name it there too, or leave it out.',
        zh: '{argument} 写了 {city}，而 jurisdictions 中没有；请在两处都写，或者去掉。',
      },
      relationNone: {
        en: 'No subject can be listed as {membership} with listedIn [{listedIn}] and notListedIn [{notListedIn}]; leave out what contradicts the others.',
        zh: '{membership} 与 listedIn [{listedIn}]、notListedIn [{notListedIn}] 相互矛盾，任何主体都不可能符合；请去掉矛盾的一项。',
      },
      sortedTooMany: {
        en: 'sort is {sort}, and the cities compared have more than {most} entries on {list}; leave sort out, name fewer cities, or an industry.',
        zh: 'sort 为 {sort}，而所选城市的 {list} 名单条目超过 {most} 条，无法排序；请去掉 sort，或者减少城市、限定行业。',
      },
      industryCode: {
        en: 'industryCode is {code}; write a code of GB/T 4754, its section or its first digits: C3484, C, 34.',
        zh: 'industryCode 为 {code}；请填写 GB/T 4754 的代码，即门类或前几位数字：C3484、C、34。',
      },
      decidedPeriod: {
        en: 'decidedFrom is {decidedFrom}, after decidedUntil, {decidedUntil}; turn them round.',
        zh: 'decidedFrom 为 {decidedFrom}，晚于 decidedUntil 的 {decidedUntil}；请对调。',
      },
      listNotCarried: {
        en: 'The hub does not carry list {code}: who stands on it is not known here. Ask for another list.',
        zh: '平台不收录名单 {code}，不掌握其中有谁。请查询其他名单。',
      },
      behaviourOfOtherList: {
        en: 'The behaviour {behaviour} leads to {leadsTo}, not to {list}; name one of the two.',
        zh: '行为 {behaviour} 通向{leadsTo}，而不是 {list}；请只填其中之一。',
      },
      period: {
        en: 'from is {from}, after to, {to}; turn them round.',
        zh: 'from 为 {from}，晚于 to 的 {to}；请对调。',
      },
      monthFirst: {
        en: 'from is {from}; statistics are of whole months, so name the first day of one: {first}.',
        zh: 'from 为 {from}；统计以整月计，请填写月初：{first}。',
      },
      monthLast: {
        en: 'to is {to}; statistics are of whole months, so name the last day of one: {last}.',
        zh: 'to 为 {to}；统计以整月计，请填写月末：{last}。',
      },
      noSubject: {
        en: 'The register has no subject of the subjectCode; name one that it has, or hand it in on the sheet subjects first.',
        zh: '登记中没有 subjectCode 所写的主体；请填写已有的，或先通过 subjects 表报送该主体。',
      },
      noSuchColumn: {
        en: 'column is none that the sheet of the row has; name one of {fields}.',
        zh: '该行所属的表没有 column 所写的列；请填写{fields}之一。',
      },
      decisionInput: {
        en: 'The decision {decision} goes with {expected}; there is {given}.',
        zh: '决定 {decision} 须同时填写：{expected}；现填写了：{given}。',
      },
      valueLength: {
        en: 'value is up to {longest} characters in one line; shorten it.',
        zh: 'value 须为一行、不超过 {longest} 个字符，请缩短。',
      },
      row: {
        en: '{column} {value}: {wayOut}',
        zh: '{column} {value}：{wayOut}',
      },
      enumUnknown: {
        en: '{name} is no enum of the schema; ask without enums for all of them.{close}',
        zh: '接口定义中没有枚举 {name}；不写 enums 即可查询全部。{close}',
      },
      parameterTwice: {
        en: '{name} stands twice; {question} takes {names}, each once.',
        zh: '{name} 出现两次；{question}可用的参数有{names}，各写一次。',
      },
      parameterUnknown: {
        en: '{name} is not a parameter of {question}; it takes {names}, each once.',
        zh: '{name} 不是{question}的参数；可用的有{names}，各写一次。',
      },
      requestFile: {
        en: 'The request file {what}; give the JSON body that was sent.',
        zh: '请求文件不是规范的 JSON（{what}）；请提供当时发送的 JSON 正文。',
      },
      requestFileWithoutQuery: {
        en: 'The request file has no query; give the JSON body that was sent.',
        zh: '请求文件中没有 query；请提供当时发送的 JSON 正文。',
      },
      idNumberForm: {
        en: 'The id number is wrong in its form; send the 18 characters of the identity card, or the 15 of an old one.',
        zh: '身份证号码格式不正确；请填写身份证上的 18 位号码，或旧证的 15 位号码。',
      },
      idNumberDate: {
        en: 'The id number is wrong in its date of birth; send the 18 characters of the identity card, or the 15 of an old one.',
        zh: '身份证号码中的出生日期不正确；请填写身份证上的 18 位号码，或旧证的 15 位号码。',
      },
      idNumberCheck: {
        en: 'The id number is wrong in its check character; send the 18 characters of the identity card, or the 15 of an old one.',
        zh: '身份证号码的校验码不正确；请填写身份证上的 18 位号码，或旧证的 15 位号码。',
      },
      agentScopes: {
        en: 'scopes is empty; write at least one thing that the agent may do: READ_FILE, REPAIR, OBJECT.',
        zh: 'scopes 为空；请至少填写一项授权事项：READ_FILE、REPAIR、OBJECT。',
      },
      codesNone: {
        en: '{argument} holds no code; ask for 1 to {most} in one request.',
        zh: '{argument} 中没有代码；一次请求须有 1 至 {most} 个。',
      },
      sheetKinds: {
        en: '--sheet names {kinds}; name one kind, and worksheets by their names.',
        zh: '--sheet 写了多种报送表：{kinds}；请只写一种，工作表按其名称书写。',
      },
      reportFolderMissing: {
        en: '--report {folder}: there is no such folder; name one that is there and may be written to.',
        zh: '--report {folder}：没有该文件夹；请指定已有且可写入的文件夹。',
      },
      reportFolderClosed: {
        en: '--report {folder}: this user may not write there; name one that is there and may be written to.',
        zh: '--report {folder}：当前用户不能写入；请指定已有且可写入的文件夹。',
      },
    },
  },
} as const satisfies Readonly<Record<string, Code>>
