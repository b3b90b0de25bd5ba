import { expect, it } from 'vitest'
import { loadCatalogues } from '../../../rules/catalogues.js'
import { readReference } from '../../../rules/reference.js'
import { basisRank } from '../../../rules/standards/basis-rank.js'

const [kunshan, jiaxing] = ['320583', '330400']

it('ranks every legal basis of the reference paths, and leaves unranked what nobody has ranked', () => {
  const written = [
    ...readReference('punishment_paths_illustrative'),
    ...readReference('behaviour_paths_illustrative'),
  ].map((row) => row.legal_basis!)
  const ranks = Object.fromEntries(
    [...new Set(written)].map((basis) => [basis, basisRank(basis, kunshan)]),
  )
  expect(ranks).toEqual({
    '公司法(2023) 第一百七十八条': 'LAW',
    '法释〔2015〕17号': 'JUDICIAL_INTERPRETATION',
    '财库〔2016〕125号': null,
    国家税务总局令第54号: 'MINISTRY_RULE',
    '政府采购法 第二十二条': 'LAW',
    '保障农民工工资支付条例 第四十八条': 'ADMINISTRATIVE_REGULATION',
    国家市场监督管理总局令第44号: 'MINISTRY_RULE',
    '政府采购法 第七十七条': 'LAW',
    应急管理部令第11号: 'MINISTRY_RULE',
    '安全生产法 第九十四条': 'LAW',
    文化和旅游部令第7号: 'MINISTRY_RULE',
    '长三角区域生态环境领域合作备忘录(2020年版)': 'MEMORANDUM',
    '合作备忘录; 自主': 'MEMORANDUM',
    '长三角旅游严重失信标准(试行)': null,
    '食品安全法 第一百零九条': 'LAW',
    '环境保护法 第五十四条': 'LAW',
    '合作备忘录(示意)': 'MEMORANDUM',
    '固体废物污染环境防治法 第二十八条': 'LAW',
    '环境影响评价法 第二十八条': 'LAW',
    '建设工程质量管理条例 第六十二条': 'ADMINISTRATIVE_REGULATION',
    '建设工程质量管理条例 第六十四条': 'ADMINISTRATIVE_REGULATION',
    '安全生产法 第七十八条': 'LAW',
    '保障农民工工资支付条例 第四十九条': 'ADMINISTRATIVE_REGULATION',
    '税收征收管理法 第六十三条': 'LAW',
    '税收征收管理法 第四十五条': 'LAW',
    '公路安全保护条例 第六十六条': 'ADMINISTRATIVE_REGULATION',
    '道路运输条例 第六十三条': 'ADMINISTRATIVE_REGULATION',
    '旅游法 第一百零八条': 'LAW',
    '产品质量法 第十七条': 'LAW',
    '认证认可条例 第七十一条': 'ADMINISTRATIVE_REGULATION',
    '养老机构管理办法(民政部令第66号)': 'MINISTRY_RULE',
    '城镇燃气管理条例 第四十一条': 'ADMINISTRATIVE_REGULATION',
  })
})

it('ranks what each serious list rests on, and leaves unranked what is a circular or unknown', () => {
  const ranks = [...loadCatalogues().lists.values()]
    .filter(({ colour }) => colour === 'SERIOUS')
    .map(({ code, basisRank: rank }) => `${code} ${rank}`)
  expect(ranks).toEqual([
    'SL01 JUDICIAL_INTERPRETATION',
    'SL02 MINISTRY_RULE',
    'SL03 MINISTRY_RULE',
    'SL04 MINISTRY_RULE',
    'SL05 LAW',
    'SL06 MINISTRY_RULE',
    'SL07 MINISTRY_RULE',
    'SL08 null',
    'SL09 null',
    'SL10 null',
    'SL11 ADMINISTRATIVE_REGULATION',
    'SL12 MINISTRY_RULE',
    'SL13 MINISTRY_RULE',
    'SL14 MEMORANDUM',
    'SL15 null',
    'SL16 null',
    'SL17 null',
    'SL18 null',
    'SL19 null',
    'SL20 LAW',
  ])
})

it.each([
  ['江苏省社会信用条例 第二十八条', 'LOCAL_REGULATION'],
  ['《江苏省社会信用条例》(2021)', 'LOCAL_REGULATION'],
  ['苏州市公共信用条例', 'LOCAL_REGULATION'],
  ['市场主体登记管理条例', 'ADMINISTRATIVE_REGULATION'],
  ['国务院令第735号', 'ADMINISTRATIVE_REGULATION'],
  ['《医疗保障基金使用监督管理条例》(国务院令第735号)第十条', 'ADMINISTRATIVE_REGULATION'],
  ['国办发〔2020〕49号', 'CENTRAL_DOCUMENT'],
  [
    '《国务院办公厅关于进一步完善失信约束制度的指导意见》（国办发〔2020〕49号）',
    'CENTRAL_DOCUMENT',
  ],
  ['应急管理部令第11号; 安全生产法 第九十四条', 'LAW'],
  ['《食品安全法》 第十条', 'LAW'],
  ['《安全生产法》第七十八条', 'LAW'],
  ['《中华人民共和国食品安全法》（2021修正）第一百二十四条第一款第（一）项', 'LAW'],
  ['《食品安全法》第一百二十四条、《产品质量法》第十七条', 'LAW'],
  ['行政许可法 第七十八、七十九条', 'LAW'],
  ['中华人民共和国主席令第九十五号', 'LAW'],
  ['国家发展改革委、财政部令2025年第36号', 'MINISTRY_RULE'],
  ['市场监督管理严重违法失信名单管理办法(总局令第44号)', 'MINISTRY_RULE'],
  ['建设项目环境影响报告书（表）编制监督管理办法', 'MINISTRY_RULE'],
])('ranks %s as %s', (written, rank) => {
  expect(basisRank(written, kunshan)).toBe(rank)
})

it.each([
  '法',
  '《法》第一条',
  '全民信用法',
  '食品安全法(征求意见稿)',
  '昆山市信用评价方法',
  '关于联合执法 第五条',
  '关于贯彻《食品安全法》、《产品质量法》、《药品管理法》的通知',
  '行政执法标准',
  '行政许可集中办理规定',
  '昆山市公共信用管理办法',
  '昆山市公共信用管理办法(国发〔2016〕33号)',
  '江苏省人民政府令第100号',
  '江苏省应急管理部令第1号',
  '苏政规〔2025〕4号',
  '江苏省公共信用信息管理办法（苏政规〔2025〕4号）',
  '公共信用条例（江苏省）',
  '昆山市社会信用条例',
  '江苏省昆山市社会信用条例',
  '嘉善县信用条例',
  '江苏省社会信用条例(草案)',
])('does not rank %s', (written) => {
  expect(basisRank(written, kunshan)).toBeNull()
})

it('counts a local regulation where it holds: in the cities of its province, and of its city with districts', () => {
  const ranks = (written: string) => [jiaxing, kunshan].map((city) => basisRank(written, city!))
  expect(ranks('嘉兴市信用条例')).toEqual(['LOCAL_REGULATION', null])
  expect(ranks('浙江省公共信用信息管理条例 第五条')).toEqual(['LOCAL_REGULATION', null])
  expect(ranks('苏州市公共信用条例')).toEqual([null, 'LOCAL_REGULATION'])
  expect(ranks('上海市社会信用条例')).toEqual([null, null])
})

it('knows each title once, at a rank that such a text can have, none of them compared with the official text', () => {
  const rows = readReference('legal_bases')
  expect(new Set(rows.map(({ title }) => title)).size).toBe(rows.length)
  expect([...new Set(rows.map(({ rank }) => rank))].sort()).toEqual([
    'ADMINISTRATIVE_REGULATION',
    'CENTRAL_DOCUMENT',
    'JUDICIAL_INTERPRETATION',
    'LAW',
    'MINISTRY_RULE',
  ])
  expect(
    rows.filter(({ title, rank }) => basisRank(`《${title}》 第一条`, kunshan) !== rank),
  ).toEqual([])
  expect(rows.filter(({ verified }) => verified !== 'N')).toEqual([])
})
