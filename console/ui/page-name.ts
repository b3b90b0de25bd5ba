import { createContext, useContext } from 'react'

/** What the page is called in the navigation: 统计. */
export const PageName = createContext('')

export function usePageName(): string {
  return useContext(PageName)
}
