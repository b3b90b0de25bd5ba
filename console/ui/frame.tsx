import { Link, Outlet } from '@tanstack/react-router'
import { useSpoken } from '../words/words.js'
import { PartPicker } from './part-picker.js'

/** What stands around every page. */
export function Frame() {
  const { words, language, speak } = useSpoken()
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
  return (
    <div className="frame">
      <header className="head">
        <Link to="/" className="name">
          {words.name}
        </Link>
        <strong className="demonstration">{words.demonstration}</strong>
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
        </ul>
      </nav>
      <main className="main" id="content">
        <Outlet />
      </main>
    </div>
  )
}
