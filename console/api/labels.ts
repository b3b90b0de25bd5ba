import { useMemo } from 'react'
import { useSpoken } from '../words/words.js'
import { graphql } from './generated/gql.js'
import { useAsk } from './use-ask.js'

const LabelsQuery = graphql(`
  query ConsoleLabels {
    valueLabels { enum value zh en }
  }
`)

/** What a value of an enum is called; three dots until the hub has said so. */
export function useLabels(): (ofEnum: string, value: string) => string {
  const { language } = useSpoken()
  const labels = useAsk(LabelsQuery, {}, { isLasting: true }).data?.data.valueLabels
  return useMemo(() => {
    const known = new Map(labels?.map((label) => [`${label.enum}.${label.value}`, label[language]]))
    return (ofEnum, value) => known.get(`${ofEnum}.${value}`) ?? '…'
  }, [labels, language])
}
