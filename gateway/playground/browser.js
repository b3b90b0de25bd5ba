// Runs in the browser before GraphiQL: keeps the tabs, names who asks, and answers with the whole contract where GraphiQL
// asks for the schema. `hubPlayground` stands in the page before it.
;(() => {
  const { tabs, version, tokens } = window.hubPlayground
  const store = window.localStorage
  const kept = (name) => `graphiql:${name}`

  // ---- tabs: those of the last visit, or the examples; behind them what a link brings

  const asTab = ({ query, variables = '', headers = null }) => {
    const operationName = /^(?!#).*(?:query|mutation)\s+(\w+)/m.exec(query)?.[1] ?? null
    const id = window.crypto.getRandomValues(new Uint32Array(4)).join('-')
    return {
      id,
      title: operationName ?? '<untitled>',
      operationName,
      query,
      variables,
      headers,
      response: null,
    }
  }
  const parsed = (text) => {
    try {
      return JSON.parse(text)
    } catch {
      return null
    }
  }
  const replaceAddress = window.history.replaceState.bind(window.history)
  // GraphiQL writes what is typed into the address, which goes to the hub with the next reload and is logged there.
  window.history.replaceState = () => {}
  const fromLink = () => {
    const query = new URL(window.location.href).searchParams.get('query')
    if (query) {
      replaceAddress(null, '', window.location.pathname)
      return { query, variables: '' }
    }
    const written = /^#share=([\w-]+)$/.exec(window.location.hash)?.[1]
    if (!written) return null
    replaceAddress(null, '', window.location.pathname)
    try {
      const bytes = Uint8Array.from(
        atob(written.replaceAll('-', '+').replaceAll('_', '/')),
        (one) => one.charCodeAt(0),
      )
      const { query, variables } = JSON.parse(new TextDecoder().decode(bytes))
      return typeof query === 'string' && typeof variables === 'string'
        ? { query, variables }
        : null
    } catch {
      return null
    }
  }
  const openState = () => {
    const before =
      store.getItem('hub:examples') === version ? parsed(store.getItem(kept('tabState'))) : null
    const state = before?.tabs?.length > 0 ? before : { tabs: tabs.map(asTab), activeTabIndex: 0 }
    const shared = fromLink()
    if (shared) state.activeTabIndex = state.tabs.push(asTab(shared)) - 1
    // GraphiQL opens an empty tab unless one of them is what it last showed.
    const { query, variables } = state.tabs[state.activeTabIndex] ?? state.tabs[0]
    store.setItem(kept('tabState'), JSON.stringify(state))
    store.setItem(kept('query'), query ?? '')
    store.setItem(kept('variables'), variables ?? '')
    store.removeItem(kept('headers'))
    store.setItem('hub:examples', version)
  }
  openState()

  // GraphiQL keeps what was typed, and which tab is open, half a second later: asked sooner, the tab would be asked for by
  // whoever it named before.
  const keptAfterMs = 700
  let changedAt = 0
  const isRun = ({ key, ctrlKey, metaKey, target }) =>
    (key === 'Enter' && (ctrlKey || metaKey)) || target?.closest?.('.graphiql-execute-button')
  for (const kind of ['keydown', 'pointerdown', 'input', 'paste', 'drop']) {
    window.addEventListener(
      kind,
      (event) => {
        if (!isRun(event)) changedAt = performance.now()
      },
      true,
    )
  }
  const untilKept = () =>
    new Promise((resolve) => setTimeout(resolve, changedAt + keptAfterMs - performance.now()))

  const activeTab = () => {
    const state = parsed(store.getItem(kept('tabState')))
    return state?.tabs[state.activeTabIndex] ?? null
  }

  // ---- who asks: the lines at the head of the tab; GraphiQL sends an operation without its comments

  const headOf = (query) => {
    const head = { role: null, argument: null, headers: {} }
    for (const line of query.split('\n')) {
      if (line.trim() !== '' && !line.startsWith('#')) break
      const role = /^#\s*role\s*[:：]\s*(\S+)(?:\s+(\S+))?/i.exec(line)
      if (role) Object.assign(head, { role: role[1], argument: role[2] ?? null })
      const header = /^#\s*(x-credit-[a-z]+):\s*(.+?)\s*$/.exec(line)
      if (header) head.headers[header[1]] = encodeURIComponent(header[2]).replaceAll('%20', ' ')
    }
    return head
  }

  const lastRole = () => parsed(store.getItem('hub:role')) ?? { role: 'partner', argument: null }

  const known = new Map()
  const tokenFor = async (role, argument) => {
    const name = `${role} ${argument}`
    const before = known.get(name)
    if (before && before.until > Date.now()) return before.token
    const asked = new URLSearchParams({ role })
    if (argument) asked.set({ subject: 'subject', agent: 'acts_for' }[role] ?? 'city', argument)
    const { token, errors } = await browserFetch(`/dev/token?${asked}`).then(
      (answer) => answer.json(),
      () => ({}),
    )
    if (!token) {
      sayWhyNoToken(errors?.[0]?.extensions ?? {})
      return null
    }
    const { exp } = JSON.parse(atob(token.split('.')[1].replaceAll('-', '+').replaceAll('_', '/')))
    known.set(name, { token, until: exp * 1000 - 30_000 })
    return token
  }

  const sayWhyNoToken = ({ argument, value, known }) => {
    if (!known) {
      say(
        '取不到演示令牌：连不上本系统，或它正忙。请稍后再试。',
        'There is no demonstration token: the hub cannot be reached, or is busy. Try again in a while.',
      )
      return
    }
    const what = { role: ['身份', 'role'], city: ['城市', 'city'] }[argument]
    say(
      `身份行不正确：没有“${value}”这个${what[0]}；请写 ${known.join('、')} 之一。`,
      `The role line is wrong: there is no ${what[1]} "${value}"; write one of ${known.join(', ')}.`,
    )
  }

  // ---- what is asked

  const browserFetch = window.fetch.bind(window)
  window.fetch = async (input, init = {}) => {
    const url = new URL(typeof input === 'string' ? input : input.url, window.location.href)
    const body =
      url.pathname === '/graphql' && typeof init.body === 'string' ? parsed(init.body) : null
    if (body === null) return browserFetch(input, init)
    if (body.operationName === 'IntrospectionQuery') return browserFetch('/schema/api.json')
    await untilKept()
    const { headers: fromHead, ...named } = headOf(activeTab()?.query ?? '')
    // A tab that names nobody goes on as whoever asked last.
    const { role, argument } = named.role === null ? lastRole() : named
    const headers = new Headers(init.headers)
    for (const [name, value] of Object.entries(fromHead))
      if (!headers.has(name)) headers.set(name, value)
    const isOpen = role === 'anonymous'
    if (!headers.has('authorization') && !isOpen) {
      const token = tokens ? await tokenFor(role, argument) : null
      if (token) headers.set('authorization', `Bearer ${token}`)
      else if (!tokens) sayHowToGetToken()
      // As anybody else it would be answered otherwise than was asked.
      else return refusal(told.textContent)
    }
    store.setItem('hub:role', JSON.stringify({ role, argument }))
    showRole()
    const answer = await browserFetch(input, { ...init, headers })
    if (answer.status === 401) {
      say(
        '令牌已过期或无效：请在左下方 Headers 中换上新令牌，或删去 authorization 一行，由首行 # role: 决定身份。',
        'The token has expired or is not valid: put a new one into Headers at the bottom left, or take its line out, so that the line # role: says who asks.',
      )
    } else if (headers.has('authorization') || isOpen) say('', '')
    return answer
  }
  const refusal = (message) =>
    new Response(JSON.stringify({ errors: [{ message }] }), {
      status: 400,
      headers: { 'content-type': 'application/json' },
    })
  const sayHowToGetToken = () =>
    say(
      '没有令牌，按社会公众身份查询：请向本系统的令牌签发机构申请，填入左下方 Headers：{"authorization": "Bearer …"}。',
      'No token, so anybody asks: get one from the issuer that the hub believes, and write it into Headers at the bottom left: {"authorization": "Bearer …"}.',
    )

  // ---- the bar above GraphiQL

  const isChinese = (window.navigator.language ?? 'zh').startsWith('zh')
  document.documentElement.lang = isChinese ? 'zh-CN' : 'en'
  const element = (name, properties = {}, ...children) => {
    const made = Object.assign(document.createElement(name), properties)
    made.append(...children)
    return made
  }
  const words = (chinese, english) => (isChinese ? chinese : english)
  const told = element('output', { id: 'hub-told' })
  const say = (chinese, english) => {
    told.textContent = words(chinese, english)
    told.title = isChinese ? english : chinese
  }

  const copy = element('button', { type: 'button', textContent: words('复制链接', 'Copy link') })
  copy.onclick = async () => {
    const { query = '', variables = '' } = activeTab() ?? {}
    if (/P[0-9]{2}[0-9A-F]{32}/i.test(query + variables)) {
      say(
        '含有自然人标识，不能做成链接。',
        "It holds a person's key, which must not stand in a link.",
      )
      return
    }
    const bytes = new TextEncoder().encode(
      JSON.stringify({ query: query ?? '', variables: variables ?? '' }),
    )
    const written = btoa(Array.from(bytes, (one) => String.fromCharCode(one)).join(''))
      .replaceAll('+', '-')
      .replaceAll('/', '_')
      .replaceAll('=', '')
    const link = `${window.location.origin}${window.location.pathname}#share=${written}`
    copy.dataset.link = link
    try {
      await window.navigator.clipboard.writeText(link)
      say(
        '链接已复制；首行 # role: 与变量都在其中。',
        'Copied, with the line # role: and the variables.',
      )
    } catch {
      // Browsers lend it to https pages only, and where the user lets them.
      say(
        `浏览器不允许复制，请自行选取：${link}`,
        `The browser lets nothing be copied; take it from here: ${link}`,
      )
    }
  }

  const restore = element('button', {
    type: 'button',
    textContent: words('恢复示例', 'Restore examples'),
  })
  restore.onclick = () => {
    store.removeItem('hub:examples')
    window.location.reload()
  }

  const found = element('ul', { id: 'hub-found', hidden: true })
  const search = element('input', {
    type: 'search',
    placeholder: words('按中文或英文查字段：名单', 'Field, Chinese or English: 名单'),
  })
  search.setAttribute('aria-label', search.placeholder)
  let described = null
  const describe = async () => {
    const answer = await browserFetch('/schema/api.json')
    const { data } = await answer.json()
    return data.__schema.types
      .filter(({ name }) => !name.startsWith('__'))
      .flatMap(({ name, description, fields, enumValues }) => [
        { name, description },
        ...[...(fields ?? []), ...(enumValues ?? [])].map((one) => ({
          name: `${name}.${one.name}`,
          description: one.description,
        })),
      ])
  }
  search.oninput = async () => {
    const wanted = search.value.trim().toLowerCase()
    found.hidden = wanted === ''
    if (wanted === '') return
    described ??= describe()
    const all = await described.catch(() => null)
    // Meanwhile something else may have been typed.
    if (search.value.trim().toLowerCase() !== wanted) return
    if (all === null) {
      described = null
      found.replaceChildren(
        element('li', {
          textContent: words(
            '现在连不上本系统，请稍后再输入。',
            'The hub cannot be reached just now; type again in a while.',
          ),
        }),
      )
      return
    }
    const hits = all.filter(({ name, description }) =>
      `${name} ${description ?? ''}`.toLowerCase().includes(wanted),
    )
    found.replaceChildren(
      ...(hits.length === 0
        ? [element('li', { textContent: words('没有这样的字段。', 'There is no such field.') })]
        : hits
            .slice(0, 40)
            .map(({ name, description }) =>
              element('li', {}, element('code', { textContent: name }), ` ${description ?? ''}`),
            )),
    )
  }
  search.onblur = () =>
    window.setTimeout(() => {
      found.hidden = true
    }, 200)
  search.onfocus = () => {
    found.hidden = search.value.trim() === ''
  }

  const hint = element('span')
  const showRole = () => {
    const { role } = lastRole()
    hint.textContent = tokens
      ? words(`身份：${role}（首行 # role: 可改）`, `Asks as ${role}; the line # role: changes it`)
      : words('身份由 Headers 中的令牌决定', 'The token in Headers says who asks')
  }
  showRole()
  const bar = element('header', { id: 'hub-bar' }, hint, told, search, found, restore, copy)
  document.body.prepend(bar)
  if (!tokens) sayHowToGetToken()
})()
