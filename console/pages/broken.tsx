import { Page } from '../ui/page.js'
import { useWords } from '../words/words.js'

/** In place of a page that failed by itself. */
export function Broken() {
  const words = useWords()
  return (
    <Page title={words.broken} trail={[words.broken]}>
      <section className="notice fault" role="alert">
        <p>{words.brokenMeaning}</p>
        <p>
          <button type="button" onClick={() => window.location.reload()}>
            {words.reopen}
          </button>
        </p>
      </section>
    </Page>
  )
}
