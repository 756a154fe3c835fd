// What a reader can do in the clearance report: hear a passage, show some findings, put them in another order.
;(() => {
  const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim()

  /** The waveform of a passage, drawn when it comes into view: a report may hold thousands. */
  function draw(sound) {
    if (sound.dataset.drawn !== undefined) return
    sound.dataset.drawn = ''
    const button = sound.querySelector('button')
    const container = sound.querySelector('.wave')
    const seconds = Number(sound.dataset.seconds)
    const wave = WaveSurfer.create({
      container,
      media: sound.querySelector('audio'),
      peaks: [sound.dataset.peaks.split(' ').map(Number)],
      duration: seconds,
      height: 56,
      waveColor: colour('--wave'),
      progressColor: colour('--ink'),
      cursorColor: colour('--ink'),
    })
    const marks = (list) => list.split(',').filter((mark) => mark !== '')
    const show = (mark, kind) => {
      const [start, end] = mark.split(' ').map((second) => Math.max(0, Math.min(1, Number(second) / seconds)))
      const shown = container.appendChild(document.createElement('i'))
      shown.className = kind
      shown.style.left = `${100 * start}%`
      shown.style.width = `${100 * (end - start)}%`
    }
    for (const mark of marks(sound.dataset.marks)) show(mark, 'spoken')
    for (const mark of marks(sound.dataset.hidden)) show(mark, 'unseen')
    button.addEventListener('click', () => wave.playPause())
  }

  const sounds = [...document.querySelectorAll('.sound')]
  const inView = new IntersectionObserver((entries) => {
    for (const entry of entries) if (entry.isIntersecting) draw(entry.target)
  })
  for (const sound of sounds) inView.observe(sound)
  addEventListener('beforeprint', () => {
    sounds.forEach(draw)
    // What is folded on the screen cannot be unfolded on paper.
    for (const folded of document.querySelectorAll('details')) folded.open = true
  })

  const filters = document.getElementById('filters')
  if (filters === null) return
  const sections = [...document.querySelectorAll('.outcome')].map((section) => ({
    section,
    count: section.querySelector('.count'),
    list: section.querySelector('.findings'),
    articles: [...section.querySelectorAll('article')],
  }))

  function apply() {
    const asked = new FormData(filters)
    const outcomes = new Set(asked.getAll('outcome'))
    const words = asked.get('words').toLowerCase()
    for (const { section, count, articles } of sections) {
      section.hidden = !outcomes.has(section.dataset.outcome)
      let shown = 0
      for (const article of articles) {
        article.hidden = words !== '' && !article.textContent.toLowerCase().includes(words)
        if (!article.hidden) shown += 1
      }
      count.textContent = String(shown)
    }
  }

  function order() {
    const byNumber = new FormData(filters).get('order') === 'number'
    for (const { list, articles } of sections) {
      const sorted = byNumber
        ? articles.toSorted((a, b) => a.dataset.number.localeCompare(b.dataset.number))
        : articles
      list.replaceChildren(...sorted)
    }
  }

  filters.addEventListener('input', apply)
  filters.elements.order.addEventListener('change', order)
  filters.addEventListener('submit', (event) => event.preventDefault())
})()
