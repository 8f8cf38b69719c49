/**
 * How our classes look, in every file. It leaves fonts, sizes and colours to the reader's own device, and knows no
 * rule that a reading device of 2010 would stumble over.
 */
export const bookStyle = `
section, figure, figcaption, details, summary { display: block }
.dg-title, .dg-heading, .dg-byline { text-align: center; text-indent: 0 }
.dg-title a { color: inherit; text-decoration: none }
.dg-fields { margin: 1.5em 0 }
.dg-fields dt { font-weight: bold; margin-top: .5em }
.dg-fields dd { margin: 0 1em }
.dg-note { margin: 1.5em 0 }
.dg-note h3 { margin-bottom: .3em }
.dg-text { margin: 2em 0 }
.dg-cover { margin: 0; padding: 0; text-align: center }
.dg-cover img { max-width: 100%; max-height: 100% }
.dg-center, .dg-align-center { text-align: center }
.dg-align-left { text-align: left }
.dg-align-right { text-align: right }
.dg-align-justify { text-align: justify }
.dg-align-top { vertical-align: top }
.dg-align-middle { vertical-align: middle }
.dg-align-bottom { vertical-align: bottom }
hr.dg-align-center, table.dg-align-center { margin-left: auto; margin-right: auto }
hr.dg-align-left { margin-left: 0 }
hr.dg-align-right { margin-right: 0 }
img.dg-align-left, table.dg-align-left { float: left }
img.dg-align-right, table.dg-align-right { float: right }
.dg-big { font-size: larger }
.dg-tt { font-family: monospace }
.dg-block { display: block }
.dg-indented { margin: 0 2em }
ul.dg-bare, li.dg-bare { list-style-type: none }
table.dg-bordered, .dg-bordered td, .dg-bordered th { border: 1px solid; border-collapse: collapse }
td, th { padding: .2em .4em }
img { max-width: 100% }
.dg-text img { height: auto }
pre { white-space: pre-wrap }
`;
