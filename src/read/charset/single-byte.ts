/** TCVN3 (ABC), VPS and VISCII: one byte a letter. */
import { byteOf, type Charset, type CharsetName, PLAIN_WORD, WIDE_WORD } from './charset.ts'

/** Letters of the bytes from 0xa0; a blank where there is none. */
const TCVN3 = ' ĂÂÊÔƠƯĐăâêôơưđ      àảãáạ ằẳẵắ       ặầẩẫấậè ẻẽéẹềểễếệìỉ   ĩíịò ỏõóọồổỗốộờởỡớợù ủũúụừửữứựỳỷỹýỵ '
/** Letters of the bytes from 0x80. */
const VPS =
  'ÀẢÃẤẦẨọỗĂếềểệẮẰẲẾ  ỀỂỄỐỒỔỖýỷỵỚỜỞ ắằẳẵặỠớÙờởỡŨỨợỪổỬỲỸÍÌộỈĨÓửữÒỎÕự' +
  'ầÁÂấẩẫậđẻÉÊẹỉễịỹƯỦồốÔỏơÈừứÚũưÝẺ àáâãảạăẴèéêẽìí ĩẴĐòóôõ Ơụùúủ ỶẼỳ'
const VISCII =
  'ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲÕắằặấầẩậẽẹếềểễệốồổỗỠƠộờởịỰỨỪỬơớƯ' +
  'ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳĐứÒÓÔạỷừửÙÚỹỵÝỡưàáâãảăữẫèéêẻìíĩỉđựòóôõỏọụùúũủýợỮ'
/** Capitals in the place of control signs. */
const VPS_LOW: Readonly<Record<number, string>> = {
  2: 'Ạ',
  3: 'Ậ',
  4: 'Ặ',
  5: 'Ẹ',
  6: 'Ệ',
  16: 'Ị',
  17: 'Ọ',
  18: 'Ộ',
  19: 'Ợ',
  20: 'Ụ',
  21: 'Ự',
  25: 'Ỵ',
  28: 'Ẫ',
  29: 'Ữ',
}
const VISCII_LOW: Readonly<Record<number, string>> = { 2: 'Ẳ', 5: 'Ẵ', 6: 'Ẫ', 20: 'Ỷ', 25: 'Ỹ', 30: 'Ỵ' }

function singleByte(
  name: CharsetName,
  first: number,
  letters: string,
  low: Readonly<Record<number, string>>,
  lacksCapitals: boolean,
): Charset {
  const read = (sign: string): string => {
    const byte = byteOf(sign)
    const letter = byte >= first ? letters[byte - first] : low[byte]
    return letter === undefined || letter === ' ' ? sign : letter
  }
  return {
    name,
    word: first === 0xa0 ? PLAIN_WORD : WIDE_WORD,
    lacksCapitals,
    clusters: (text) => text.split('').map(read),
  }
}

export const tcvn3 = singleByte('tcvn3', 0xa0, TCVN3, {}, true)
export const vps = singleByte('vps', 0x80, VPS, VPS_LOW, false)
export const viscii = singleByte('viscii', 0x80, VISCII, VISCII_LOW, false)
