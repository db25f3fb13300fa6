/** Page, fonts and letterhead of everything the house prints. `footer` is content for the left of the last line. */
export const commonTemplate = `
#let data = json("data.json")
#let sans = ("MotionS A", "MotionS B", "Motion Serif A", "Libertinus Serif", "DejaVu Sans Mono")
#let serif = ("Motion Serif A", "Motion Serif B", "Libertinus Serif", "DejaVu Sans Mono")
#let grey = rgb("#4a4a4a")

#let letterhead() = {
  block(below: 3mm, {
    text(font: sans, size: 16pt, weight: 600, data.letterhead.name)
    if data.letterhead.lines.len() > 0 {
      linebreak()
      text(font: sans, size: 8.5pt, fill: grey, data.letterhead.lines.join(" · "))
    }
  })
  pdf.artifact(block(below: 9mm, line(length: 100%, stroke: 2.5pt + rgb(data.letterhead.colour))))
}

#let house(title, footer, body) = {
  set document(title: title, author: data.letterhead.name, date: datetime(year: data.date.at(0), month: data.date.at(1), day: data.date.at(2)))
  set page(
    paper: "a4",
    margin: (top: 22mm, bottom: 25mm, left: 25mm, right: 22mm),
    background: if data.at("draft", default: false) {
      rotate(-54deg, text(font: sans, size: 110pt, fill: luma(243), weight: 600, "Entwurf"))
    },
    footer: context {
      set text(font: sans, size: 8pt, fill: grey)
      footer
      h(1fr)
      [Seite #counter(page).display() von #counter(page).final().first()]
    },
  )
  set text(font: serif, size: 11pt, lang: "de", region: "DE", fallback: false, hyphenate: false)
  set par(leading: 0.68em, spacing: 1em)
  set enum(indent: 0pt, body-indent: 0.6em, spacing: 0.9em)
  set list(indent: 0.4em, body-indent: 0.6em, spacing: 0.7em, marker: [–])
  show heading: set text(font: sans, weight: 600)
  show heading: set block(sticky: true)
  show heading.where(level: 1): set text(size: 15pt)
  show heading.where(level: 1): set block(above: 0.9em, below: 1.1em)
  show heading.where(level: 2): set text(size: 12.5pt)
  show heading.where(level: 2): set block(above: 1.7em, below: 0.8em)
  show heading.where(level: 3): set text(size: 11pt)
  show heading.where(level: 3): set block(above: 1.4em, below: 0.7em)
  show heading.where(level: 4): set text(size: 10.5pt, fill: grey)
  show link: underline
  letterhead()
  body
}
`;
