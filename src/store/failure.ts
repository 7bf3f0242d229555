/** What can be wrong with a database file → one typed error that says what, where and what to do. */

export type StoreFailure =
  /** No file there, and it was to be read only. */
  | 'missing'
  /** The file is something else (a document, a picture …). */
  | 'not-a-database'
  /** An SQLite database of another program. */
  | 'foreign'
  | 'damaged'
  /** Written by a later muctieu. */
  | 'newer'
  /** Written by an earlier muctieu and opened for reading only. */
  | 'older'
  | 'busy'
  | 'denied'
  | 'full'
  /** The extraction contradicts its own text or itself; nothing was stored. */
  | 'inconsistent'
  /** The first letters of an id fit several records. */
  | 'ambiguous'

export class StoreError extends Error {
  override readonly name = 'StoreError'
  constructor(
    readonly failure: StoreFailure,
    /** The database file, or the document or id in question for `inconsistent` and `ambiguous`. */
    readonly subject: string,
    /** Vietnamese: what, where, what to do. */
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options)
  }
}

const MESSAGES: Readonly<Record<Exclude<StoreFailure, 'inconsistent' | 'ambiguous'>, (path: string) => string>> = {
  missing: (path) =>
    `Chưa có cơ sở dữ liệu ${path}. Hãy nạp văn bản trước (muctieu import …) hoặc chỉ đúng tệp bằng --db.`,
  'not-a-database': (path) =>
    `${path} không phải là cơ sở dữ liệu SQLite; tệp được giữ nguyên. Hãy chọn tên khác bằng --db.`,
  foreign: (path) =>
    `${path} là cơ sở dữ liệu của chương trình khác; tệp được giữ nguyên. Hãy chọn tên khác bằng --db.`,
  damaged: (path) =>
    `Cơ sở dữ liệu ${path} bị hỏng; không ghi gì thêm vào đó. Hãy lấy lại bản sao lưu, hoặc nạp lại văn bản vào một tệp mới bằng --db.`,
  newer: (path) => `Cơ sở dữ liệu ${path} do một phiên bản muctieu mới hơn ghi. Hãy cập nhật muctieu rồi chạy lại.`,
  older: (path) =>
    `Cơ sở dữ liệu ${path} do một phiên bản muctieu cũ hơn ghi. Hãy chạy muctieu import một lần để nâng cấp.`,
  busy: (path) => `Cơ sở dữ liệu ${path} đang được chương trình khác ghi. Hãy đợi chương trình đó xong rồi chạy lại.`,
  denied: (path) => `Không mở được ${path}: thiếu quyền hoặc thư mục không có. Hãy kiểm tra quyền truy cập.`,
  full: (path) => `Hết chỗ trên đĩa khi ghi ${path}; lần ghi dở đã được huỷ. Hãy dọn đĩa rồi chạy lại.`,
}

/** A {@link StoreError} with its own Vietnamese message, for every failure that is about the file. */
export const failed = (failure: keyof typeof MESSAGES, path: string, cause?: unknown): StoreError =>
  new StoreError(failure, path, MESSAGES[failure](path), { cause })

const BY_CODE: readonly (readonly [prefix: string, failure: keyof typeof MESSAGES])[] = [
  ['SQLITE_NOTADB', 'not-a-database'],
  ['SQLITE_CORRUPT', 'damaged'],
  ['SQLITE_IOERR_SHORT_READ', 'damaged'],
  ['SQLITE_BUSY', 'busy'],
  ['SQLITE_LOCKED', 'busy'],
  ['SQLITE_FULL', 'full'],
  ['SQLITE_CANTOPEN', 'denied'],
  ['SQLITE_READONLY', 'denied'],
  ['SQLITE_PERM', 'denied'],
]

/** Runs `act`; what SQLite throws about the file becomes a {@link StoreError}, all else passes as it is. */
export function guarded<T>(path: string, act: () => T): T {
  try {
    return act()
  } catch (error) {
    const code = (error as { code?: unknown }).code
    const known = typeof code === 'string' ? BY_CODE.find(([prefix]) => code.startsWith(prefix)) : undefined
    throw known ? failed(known[1], path, error) : error
  }
}
