/** How the nodes of a motion are set. Every function takes nodes as JSON; none evaluates text. */
export const blocksTemplate = `
#let marked(node) = {
  let body = text(node.text)
  for mark in node.marks {
    if mark.type == "bold" { body = strong(body) }
    if mark.type == "italic" { body = emph(body) }
    if mark.type == "underline" { body = underline(body) }
    if mark.type == "link" { body = link(mark.attrs.href, body) }
  }
  body
}

#let inline(nodes) = {
  for node in nodes {
    if node.type == "text" { marked(node) }
    else if node.type == "hardBreak" { linebreak() }
    else if node.type == "footnote" { footnote(node.attrs.text) }
    else if node.type == "pointRef" { "Beschlusspunkt" + sym.space.nobreak + if node.attrs.number > 0 { str(node.attrs.number) } else { "(gelöscht)" } }
  }
}

#let picture(node) = {
  if node.attrs.name == "" { return par(emph("[Bild: " + node.attrs.alt + "]")) }
  let sized = layout(size => {
    let natural = measure(image(node.attrs.name, alt: node.attrs.alt))
    let scale = calc.min(1, size.width / natural.width, 180mm / natural.height)
    image(node.attrs.name, alt: node.attrs.alt, width: natural.width * scale)
  })
  if node.attrs.decorative { pdf.artifact(sized) } else { block(above: 1.2em, below: 1.2em, sized) }
}

#let grid-of(node, blocks) = {
  let cell(c) = table.cell(
    x: c.attrs.x, y: c.attrs.y, colspan: c.attrs.colspan, rowspan: c.attrs.rowspan,
    if c.attrs.header { strong(blocks(c.content)) } else { blocks(c.content) },
  )
  let rows = node.content.map(row => row.content.map(cell))
  let top = rows.slice(0, node.attrs.headerRows).flatten()
  set par(spacing: 0.6em)
  block(above: 1.2em, below: 1.2em, text(size: 10pt, table(
    columns: node.attrs.columns,
    stroke: 0.5pt + grey,
    inset: (x: 6pt, y: 5pt),
    ..if top.len() > 0 { (table.header(..top),) },
    ..rows.slice(node.attrs.headerRows).flatten(),
  )))
}

#let blocks(nodes) = {
  for node in nodes {
    if node.type == "paragraph" or node.type == "formula" { if node.content.len() > 0 { par(inline(node.content)) } }
    else if node.type == "heading" { if node.content.len() > 0 { heading(level: node.attrs.level, inline(node.content)) } }
    else if node.type == "bulletList" { list(..node.content.map(item => blocks(item.content))) }
    else if node.type == "orderedList" { enum(start: node.attrs.start, ..node.content.map(item => blocks(item.content))) }
    else if node.type == "subPoints" { enum(numbering: "a)", ..node.content.map(item => blocks(item.content))) }
    else if node.type == "table" { if node.content.len() > 0 { grid-of(node, blocks) } }
    else if node.type == "image" { picture(node) }
    else if node.type == "pointReasoning" {
      heading(level: 3, if node.attrs.label != "" { node.attrs.label } else { "Zu Beschlusspunkt " + str(node.attrs.point) + ":" })
      blocks(node.content)
    }
    else { blocks(node.content) }
  }
}
`;
