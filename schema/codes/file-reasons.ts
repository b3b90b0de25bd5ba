import type { InBoth } from '../language.js'

/** Why a file, or a worksheet of it, is not read, with the way out: the part of a sentence behind its name. */
export const fileReasons = {
  noFile: { en: 'it is not a file', zh: '它不是文件' },
  absent: { en: 'there is no such file', zh: '没有这个文件' },
  closed: { en: 'this user may not read it', zh: '当前用户无权读取' },
  oldWorkbook: {
    en: 'it is an old .xls, or protected by a password; save it as .xlsx without one',
    zh: '它是旧版 .xls 或设有密码；请另存为不设密码的 .xlsx',
  },
  empty: {
    en: 'it is empty; hand in the sheet with its rows',
    zh: '它是空的；请报送含有数据行的表',
  },
  hidden: {
    en: 'it is hidden; take it out, or name it to have it read: --sheet "{name}", or ?sheet={encoded} behind the address',
    zh: '该工作表已隐藏；请删去，或指明读取它：--sheet "{name}"，或在地址后加 ?sheet={encoded}',
  },
  noRowBelow: {
    en: 'no row stands below its header in row {row}',
    zh: '第 {row} 行的表头之下没有数据行',
  },
  sheet: { en: 'sheet {name}: {reason}', zh: '工作表 {name}：{reason}' },
  furtherSheets: { en: 'further sheets not known: {count}', zh: '另有 {count} 个工作表无法识别' },
  assumedEncoding: {
    en: 'as it is no UTF-8 it was read as {encoding}: from another encoding, save it as "CSV UTF-8"',
    zh: '它不是 UTF-8，已按 {encoding} 读取；如为其他编码，请另存为“CSV UTF-8”',
  },
  onlySheet: { en: 'none, as CSV is one sheet', zh: '无（CSV 只有一张表）' },
  openQuote: {
    en: 'the quotation mark opened in row {row} is never closed; close or double it',
    zh: '第 {row} 行的引号没有闭合；请补上或写成两个引号',
  },
  noText: {
    en: 'it holds bytes that are not text; save it as "CSV UTF-8"',
    zh: '其中含有文本不会有的字节；请另存为“CSV UTF-8”',
  },
  notUtf16: {
    en: 'it is marked as UTF-16 but is not; save it as "CSV UTF-8"',
    zh: '它标明为 UTF-16 而内容不是；请另存为“CSV UTF-8”',
  },
  noEncoding: {
    en: 'its encoding is neither UTF-8 nor GB18030, for which line {line} has bytes of no character; save it as "CSV UTF-8"',
    zh: '其编码既不是 UTF-8 也不是 GB18030（第 {line} 行有不成字符的字节）；请另存为“CSV UTF-8”',
  },
  damagedUtf8: {
    en: 'it is UTF-8, and line {line} has bytes that are none; correct the line, and save it as "CSV UTF-8"',
    zh: '它是 UTF-8，但第 {line} 行有损坏的字节；请更正该行并另存为“CSV UTF-8”',
  },
  noSheet: { en: 'it holds no worksheet; save it as .xlsx', zh: '其中没有工作表；请另存为 .xlsx' },
  cutOff: {
    en: 'it is damaged or cut off; save the workbook again as .xlsx',
    zh: '文件损坏或不完整；请重新另存为 .xlsx',
  },
  damaged: {
    en: 'it is damaged; save the workbook again as .xlsx',
    zh: '文件损坏；请重新另存为 .xlsx',
  },
  workbookUnplaced: {
    en: 'it is damaged: nothing in it says where the workbook stands; save the workbook again as .xlsx',
    zh: '文件损坏：找不到工作簿的位置；请重新另存为 .xlsx',
  },
  partMissing: {
    en: 'it is damaged: its part {part} is missing; save the workbook again as .xlsx',
    zh: '文件损坏：缺少部分 {part}；请重新另存为 .xlsx',
  },
  sheetUnplaced: {
    en: 'it is damaged: nothing in it says where its sheet {name} stands; save the workbook again as .xlsx',
    zh: '文件损坏：找不到工作表 {name} 的位置；请重新另存为 .xlsx',
  },
  sheetMissing: {
    en: 'it is damaged: its sheet {name} is missing; save the workbook again as .xlsx',
    zh: '文件损坏：缺少工作表 {name}；请重新另存为 .xlsx',
  },
  openDocument: {
    en: 'it is an OpenDocument file; save it as .xlsx',
    zh: '它是 OpenDocument 文件；请另存为 .xlsx',
  },
  noWorkbook: { en: 'it is not a workbook; save it as .xlsx', zh: '它不是工作簿；请另存为 .xlsx' },
  binaryWorkbook: {
    en: 'it is a binary workbook (.xlsb); save it as .xlsx',
    zh: '它是二进制工作簿（.xlsb）；请另存为 .xlsx',
  },
  document: {
    en: 'it is a text document, not a workbook; save its table as .xlsx',
    zh: '它是文档而不是工作簿；请将其中的表另存为 .xlsx',
  },
  partNotUtf8: {
    en: 'a part of it is not UTF-8; save the workbook again as .xlsx',
    zh: '其中有部分不是 UTF-8；请重新另存为 .xlsx',
  },
  partNoXml: {
    en: 'a part of it is not XML; save the workbook again as .xlsx',
    zh: '其中有部分不是 XML；请重新另存为 .xlsx',
  },
  partOfOtherKind: {
    en: 'a part of it is no {root}; save the workbook again as .xlsx',
    zh: '其中有部分不是 {root}；请重新另存为 .xlsx',
  },
  misplacedRow: {
    en: 'a worksheet has {what}; save the workbook again as .xlsx',
    zh: '有工作表的行或单元格位置不正确（{what}）；请重新另存为 .xlsx',
  },
  unpacksTooFar: {
    en: 'unpacks to far more than a sheet can hold; save it as CSV',
    zh: '解压后远超一张表的容量；请另存为 CSV',
  },
  largeCell: {
    en: 'has a cell of more than 1 MiB; shorten its text',
    zh: '有单元格超过 1 MiB；请缩短其中的文字',
  },
  manyRanges: {
    en: 'holds more merged ranges and formats than rows; save it as CSV',
    zh: '合并区域和格式多于数据行；请另存为 CSV',
  },
  manySheets: {
    en: 'holds {count} worksheets; hand in those with rows alone',
    zh: '含有 {count} 个工作表；请只报送有数据行的',
  },
  muchText: {
    en: 'holds more text than the hub reads from a workbook; save it as CSV',
    zh: '文字超过平台从工作簿中可读取的总量；请另存为 CSV',
  },
  headerUnknown: {
    en: 'the first row names no sheet that the hub knows{close}; start from a template: npm run import -- template {kind}',
    zh: '首行不是平台已知报送表的表头{close}；请使用模板（命令行：npm run import -- template {kind}）',
  },
  headerOfAnother: {
    en: 'the first row is that of {sheet} ({edition}), not of {wanted}; hand it in as {sheet}: with --sheet {sheet}, or to /intake/<city>/{sheet}',
    zh: '首行是“{sheet}”表（{edition}）的表头，而不是“{wanted}”表的；请按“{sheet}”报送（命令行写 --sheet {sheet}，网址写 /intake/<城市>/{sheet}）',
  },
  inHeader: { en: '{cell} in its header: {reason}', zh: '表头的 {cell} 单元格：{reason}' },
  otherLineEnd: {
    en: 'it holds a line end that ends no row (such as U+2028); end rows with LF, CR LF or CR',
    zh: '含有不能结束一行的换行符（如 U+2028）；请用 LF、CR LF 或 CR 换行',
  },
  fallenRows: {
    en: 'it has {count} characters, so that rows seem to have fallen into it; look for a quotation mark that is not closed',
    zh: '有 {count} 个字符，似乎有数据行混入其中；请检查是否有未闭合的引号',
  },
  close: { en: ': {close}', zh: '：{close}' },
  closeTo: { en: '"{written}" is close to {known}', zh: '“{written}”与“{known}”相近' },
} as const satisfies Readonly<Record<string, InBoth>>
