/** Control words of RTF → the groups to be left out, the code pages of fonts, the signs they stand for. */

/** Groups whose words are not the document's. */
export const SILENT = new Set(
  (
    'colortbl info pict object themedata colorschememapping latentstyles datastore listtable listoverridetable rsidtbl ' +
    'generator xmlnstbl mmathPr filetbl revtbl pgdsctbl fldinst bkmkstart bkmkend ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn ' +
    'annotation atnid atnauthor atndate atnref pn nonshppict sp nonesttables nesttableprops template operator userprops xe tc'
  ).split(' '),
)
/** By the charset that a font names. */
export const PAGES: Readonly<Record<number, string>> = {
  0: 'windows-1252',
  161: 'windows-1253',
  162: 'windows-1254',
  163: 'windows-1258',
  177: 'windows-1255',
  186: 'windows-1257',
  204: 'windows-1251',
  222: 'windows-874',
  238: 'windows-1250',
}
export const SIGNS: Readonly<Record<string, string>> = {
  tab: ' ',
  line: '\n',
  lbr: '\n',
  emdash: '—',
  endash: '–',
  emspace: ' ',
  enspace: ' ',
  lquote: '‘',
  rquote: '’',
  ldblquote: '“',
  rdblquote: '”',
  bullet: '•',
  zwj: '',
  zwnj: '',
}
