import type { Jurisdiction } from '../../schema/register.js'
import type { Random } from './random.js'

/** What an invented business does: the word in its name and its class of GB/T 4754-2017. */
interface Trade {
  readonly word: string
  readonly industryCode: string
}

export interface InventedBody extends Trade {
  /** Department and category of the unified social credit code. */
  readonly registration: string
  readonly name: string
}

/** Every name says that it is a demonstration (演示). */
export function inventOrganisation(random: Random, city: Jurisdiction): InventedBody {
  const brand = inventBrand(random)
  if (random.chance(0.94)) {
    const trade = random.pick(trades)
    const form = random.pick(companyForms)
    const inBrackets = random.chance(0.08) ? random.pick(['（中国）', '(中国)', '（集团）']) : ''
    const name = random.chance(0.85)
      ? `${city.name}演示${brand}${trade.word}${inBrackets}${form}`
      : `演示${brand}（${shortName(city)}）${trade.word}${form}`
    return { registration: '91', name, ...trade }
  }
  const { registration, tail, industryCode } = random.pick(otherBodies)
  return { registration, name: `${city.name}演示${brand}${tail}`, word: tail, industryCode }
}

export function inventSoleTrader(random: Random, city: Jurisdiction): InventedBody {
  const trade = random.pick(soleTraderTrades)
  const name = `${city.name}演示${random.pick(places)}${inventBrand(random)}${trade.word}${random.pick(['（个体工商户）', '（个体工商户）', ''])}`
  return { registration: '92', name, ...trade }
}

/** An earlier name of a body: another brand, the rest as it is. */
export function inventFormerName(random: Random, { name }: InventedBody): string {
  return name.replace(/演示(..)/u, (_, brand: string) => `演示${otherThan(random, brand)}`)
}

/** The name of somebody who does not exist. */
export function inventPersonName(random: Random): string {
  const given = random.chance(0.25)
    ? random.pick(givenCharacters)
    : random.pick(givenCharacters) + random.pick(givenCharacters)
  return random.pick(surnames) + given
}

/** The city's name without its rank: 昆山 for 昆山市. */
export function shortName({ name }: Jurisdiction): string {
  return name.replace(/[市区县]$/u, '')
}

function inventBrand(random: Random): string {
  const brand = random.pick(brandHeads) + random.pick(brandTails)
  return random.chance(0.3) ? brand + random.pick(brandTails) : brand
}

function otherThan(random: Random, brand: string): string {
  const other = random.pick(brandHeads) + random.pick(brandTails)
  return other === brand ? '旧名' : other
}

const brandHeads = [
  ...'金银玉宏恒瑞盛兴永万华新天海江湖阳云龙凤鼎泰安康德信诚义和谐嘉昆娄阳澄淀锦绣禾南北东西中远高博广正大润丰裕创启智慧科达',
]
const brandTails = [
  ...'穗鑫源隆昌茂盛达通顺利辉耀腾飞翔鹏程业成功伟力强健美佳乐福禄祥瑞吉庆宁静雅致远航帆港湾川岭峰岳林森木石磊晶莹洁净',
]
const trades: readonly Trade[] = [
  { word: '精密机械', industryCode: '3484' },
  { word: '模具', industryCode: '3525' },
  { word: '塑料制品', industryCode: '2929' },
  { word: '电子科技', industryCode: '3982' },
  { word: '纺织', industryCode: '1751' },
  { word: '服饰', industryCode: '1811' },
  { word: '家具', industryCode: '2110' },
  { word: '化工', industryCode: '2614' },
  { word: '汽车零部件', industryCode: '3670' },
  { word: '建设工程', industryCode: '4710' },
  { word: '建筑装饰', industryCode: '5011' },
  { word: '市政园林', industryCode: '4819' },
  { word: '物流', industryCode: '5431' },
  { word: '供应链管理', industryCode: '5920' },
  { word: '食品', industryCode: '1421' },
  { word: '餐饮管理', industryCode: '6210' },
  { word: '医药', industryCode: '5251' },
  { word: '医疗器械', industryCode: '3581' },
  { word: '软件', industryCode: '6513' },
  { word: '信息技术', industryCode: '6531' },
  { word: '环保科技', industryCode: '7721' },
  { word: '旅行社', industryCode: '7291' },
  { word: '酒店管理', industryCode: '6110' },
  { word: '物业服务', industryCode: '7020' },
  { word: '人力资源', industryCode: '7263' },
  { word: '检测技术', industryCode: '7452' },
  { word: '商贸', industryCode: '5190' },
  { word: '进出口', industryCode: '5189' },
  { word: '燃气', industryCode: '4511' },
  { word: '养老服务', industryCode: '8514' },
]
const companyForms = [
  ...Array<string>(9).fill('有限公司'),
  '有限责任公司',
  '股份有限公司',
  '（有限合伙）',
]
const otherBodies = [
  { registration: '12', tail: '实验学校', industryCode: '8331' },
  { registration: '12', tail: '社区卫生服务中心', industryCode: '8421' },
  { registration: '31', tail: '律师事务所', industryCode: '7231' },
  { registration: '51', tail: '行业协会', industryCode: '9521' },
  { registration: '52', tail: '养老服务中心', industryCode: '8514' },
  { registration: '52', tail: '幼儿园', industryCode: '8310' },
  { registration: '93', tail: '农产品专业合作社', industryCode: '0141' },
  { registration: 'N2', tail: '村股份经济合作社', industryCode: '9620' },
]
const soleTraderTrades: readonly Trade[] = [
  { word: '面馆', industryCode: '6210' },
  { word: '小吃店', industryCode: '6291' },
  { word: '便利店', industryCode: '5212' },
  { word: '水果店', industryCode: '5223' },
  { word: '五金店', industryCode: '5281' },
  { word: '理发店', industryCode: '8040' },
  { word: '汽车修理部', industryCode: '8111' },
  { word: '服装店', industryCode: '5232' },
  { word: '建材经营部', industryCode: '5165' },
  { word: '货运部', industryCode: '5431' },
]
const places = ['老街', '新村', '东门', '西塘', '南浦', '北桥', '古镇', '花园', '河滨', '学府']
const surnames = [
  ...'王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许邓韩冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任沈姚卢姜崔钟谭陆范汪',
  '欧阳',
  '上官',
]
const givenCharacters = [
  ...'伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英华玉兰建国文辉力健世广志义兴良海山仁波宁贵福生龙元全胜学祥才发武新利清飞彬富顺信子昌成康星光天达安岩中茂进林有坚和彪博诚先敬震振壮会思群豪心邦承乐绍功松善厚庆',
]
