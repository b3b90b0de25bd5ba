import { Link, Outlet, useLocation } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { useSession } from '../api/session.js'
import { useSpoken } from '../words/words.js'
import { KeyboardHelp } from './keyboard.js'
import { PartPicker } from './part-picker.js'
import { SearchBox } from './search-box.js'
import { SessionOver } from './session-over.js'
import { moveInTable } from './table-arrows.js'

/** What stands around every page. */
export function Frame() {
  const { words, language, speak } = useSpoken()
  const { isDemonstration, ended } = useSession()
  const links = [
    ['/', words.pages.home],
    ['/subjects', words.pages.search],
    ['/lists', words.pages.compare],
    ['/conflicts', words.pages.conflicts],
    ['/matrix', words.pages.matrix],
    ['/gaps', words.pages.gaps],
    ['/paths', words.pages.paths],
    ['/statistics', words.pages.statistics],
    ['/mine', words.pages.mine],
    ['/audit', words.pages.audit],
  ] as const
  const content = useContentFocus()
  useEffect(() => {
    document.addEventListener('keydown', moveInTable)
    return () => document.removeEventListener('keydown', moveInTable)
  }, [])
  return (
    <div className="frame">
      <a className="skip" href="#content">
        {words.skip}
      </a>
      <header className="head">
        <Link to="/" className="name">
          {words.name}
        </Link>
        {isDemonstration && <strong className="demonstration">{words.demonstration}</strong>}
        <SearchBox />
        <div className="end">
          <PartPicker />
          <button
            type="button"
            lang={language === 'zh' ? 'en' : 'zh-CN'}
            onClick={() => speak(language === 'zh' ? 'en' : 'zh')}
          >
            {words.language}
          </button>
        </div>
      </header>
      <nav className="side" aria-label={words.name}>
        <ul>
          {links.map(([to, text]) => (
            <li key={to}>
              <Link
                to={to}
                activeOptions={{ exact: to === '/' }}
                activeProps={{ 'aria-current': 'page' }}
              >
                {text}
              </Link>
            </li>
          ))}
          <li>
            <a href="/playground">{words.playground}</a>
          </li>
          <li>
            <KeyboardHelp />
          </li>
        </ul>
      </nav>
      <main className="main" id="content" ref={content} tabIndex={-1}>
        {ended === null ? <Outlet /> : <SessionOver why={ended} />}
      </main>
    </div>
  )
}

/** On another page the keyboard goes on at its beginning, and who hears the page hears that it is another. */
function useContentFocus() {
  const content = useRef<HTMLElement>(null)
  const { pathname } = useLocation()
  const before = useRef(pathname)
  useEffect(() => {
    if (before.current !== pathname) content.current?.focus()
    before.current = pathname
  }, [pathname])
  return content
}
