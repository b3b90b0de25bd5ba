import type { Code } from './kinds.js'

/** Tasks of implementing units: reports and lifting. */
export const tasksCodes = {
  TASK_PATH_UNKNOWN: {
    kind: 'request',
    en: 'The path is none that the city has or had; nothing was written.',
    zh: '所填惩戒措施路径不是该市现有或曾有的路径，未写入任何内容。',
    says: {
      path: {
        en: '{city} has no path {path}; name one of its punishmentPaths, as the task does.',
        zh: '{city}没有路径 {path}；请填写任务所列的、该市 punishmentPaths 中的路径编码。',
      },
    },
  },
  TASK_OF_ANOTHER_UNIT: {
    kind: 'right',
    en: 'Another unit carries the measure out than the officer’s.',
    zh: '该措施由经办人所在单位以外的单位实施。',
    says: {
      implements: {
        en: '{unit} carries out {path}; the token is of {own}. Its own officers report and lift.',
        zh: '路径 {path} 由{unit}实施，而令牌所属单位为 {own}；请由实施单位的经办人反馈或者解除。',
      },
      asked: {
        en: 'unit is {unit}; an officer sees the tasks of the own unit, {own}.',
        zh: 'unit 为 {unit}；经办人只能查看本单位（{own}）的任务。',
      },
    },
  },
  TASK_NOT_A_DUTY: {
    kind: 'state',
    en: 'The path is advice, or shows what a court or border organ decides: no report is due along it and none is taken.',
    zh: '该路径仅供参考，或者仅展示法院、出入境机关的决定，不产生反馈任务，也不接收反馈。',
    says: {
      path: {
        en: '{path} asks for nothing: it is advice, or shows what a court or border organ decides. There is nothing to report.',
        zh: '路径 {path} 仅供参考或者仅供展示，不要求采取措施，无需反馈。',
      },
    },
  },
} as const satisfies Readonly<Record<string, Code>>
