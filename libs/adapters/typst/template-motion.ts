import { blocksTemplate } from './template-blocks.js';
import { commonTemplate } from './template-common.js';

/** A motion as the councils know it on paper. */
export const motionTemplate = `${commonTemplate}${blocksTemplate}
#let resolution(part) = {
  let style = if part.attrs.numbering == "paren" { "1)" } else { "1." }
  let number = part.attrs.startAt
  for node in part.content {
    if node.type != "point" { blocks((node,)) }
    else if part.attrs.numbering == "none" { blocks(node.content) }
    else {
      enum(start: number, numbering: style, blocks(node.content))
      number += 1
    }
  }
}

#let headed(part, body) = {
  if part.attrs.heading != "" { heading(level: 2, part.attrs.heading) }
  body
}

#let signatories(part) = if part.content.len() > 0 {
  v(8mm)
  headed(part, none)
  for person in part.content {
    box(width: 48%, inset: (top: 7mm), {
      strong(person.attrs.name)
      if person.attrs.function != "" { linebreak() + text(size: 10pt, person.attrs.function) }
    })
    h(1fr, weak: true)
  }
}

#let annexes() = if data.annexes.len() > 0 {
  heading(level: 2, "Anlagen")
  enum(..data.annexes)
}

#let head() = {
  if data.addressees.len() > 0 { block(below: 7mm, data.addressees.join(linebreak())) }
  align(right, data.placeAndDay)
  v(4mm)
  block(below: 0pt, text(font: sans, size: 11pt, weight: 600, fill: grey, data.label))
  if data.councilNumber != none { block(above: 0.7em, below: 0pt, text(font: sans, size: 9pt, fill: grey, "Nummer des Rates: " + data.councilNumber)) }
  heading(level: 1, data.title)
}

#show: house.with(data.label + ": " + data.title, data.label + " · " + data.versionLabel)

#head()
#for part in data.parts {
  if part.type == "resolution" { headed(part, resolution(part)) }
  else if part.type == "reasoning" or part.type == "section" { headed(part, blocks(part.content)) }
  else if part.type == "signatories" { signatories(part) }
}
#annexes()
`;
