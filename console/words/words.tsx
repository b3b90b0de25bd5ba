import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { I18nProvider } from 'react-aria-components'
import { en } from './en.js'
import { type Words, zh } from './zh.js'

export type Language = 'zh' | 'en'

const dictionaries: Readonly<Record<Language, Words>> = { zh, en }
const kept = 'hub:language'

interface Spoken {
  readonly words: Words
  readonly language: Language
  readonly speak: (language: Language) => void
}

const SpokenContext = createContext<Spoken | null>(null)

/** Chinese, until the reader chooses English. */
export function Speaking({ children }: { children: ReactNode }) {
  const [language, speak] = useState<Language>(
    window.localStorage.getItem(kept) === 'en' ? 'en' : 'zh',
  )
  useEffect(() => {
    window.localStorage.setItem(kept, language)
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en'
  }, [language])
  const words = dictionaries[language]
  return (
    <I18nProvider locale={language === 'zh' ? 'zh-CN' : 'en'}>
      <SpokenContext value={{ words, language, speak }}>{children}</SpokenContext>
    </I18nProvider>
  )
}

export function useSpoken(): Spoken {
  return useContext(SpokenContext)!
}

export function useWords(): Words {
  return useSpoken().words
}
