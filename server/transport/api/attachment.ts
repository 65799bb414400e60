/**
 * `Content-Disposition` of a download (RFC 6266, RFC 5987): `plain`, in printable ASCII without quotes, is for those who
 * know no other letters; `full` is the name as it is.
 */
export function attachment(plain: string, full: string): string {
  const coded = encodeURIComponent(full).replaceAll(/['()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
  return `attachment; filename="${plain}"; filename*=UTF-8''${coded}`
}
