/** A refusal of the gateway itself, as every `/ws/` operation words it. */
export type GatewayError = {
  readonly status: 400 | 401 | 403 | 404 | 405 | 429 | 500 | 503;
  readonly message: string;
  readonly headers?: Readonly<Record<string, string>>;
};

/** No key, or one that nobody holds; also a key that is not active. */
export const CONSUMER_NOT_FOUND: GatewayError = { status: 403, message: 'ForbiddenException: consumer not found' };
/** The key is known, the data set or the purpose is not granted to it. */
export const NO_PERMISSION: GatewayError = { status: 403, message: 'ForbiddenException: no permission' };
/** No token, one that is over, or one of another key. */
export const TOKEN_NOT_FOUND: GatewayError = { status: 401, message: 'UnauthorizedException: token not found' };
/** The secret is not the key's. */
export const SECRET_REFUSED: GatewayError = { status: 401, message: 'UnauthorizedException: invalid consumer secret' };
/** No operation at this path. */
export const NO_SUCH_SERVICE: GatewayError = { status: 404, message: 'NotFoundException: no such service' };
/** The source system gave no usable answer in time. */
export const SOURCE_UNAVAILABLE: GatewayError = {
  status: 503,
  message: 'ServiceUnavailableException: source system does not answer',
  headers: { 'retry-after': '30' },
};
/** A fault of the gateway. */
export const INTERNAL: GatewayError = { status: 500, message: 'InternalServerErrorException: gateway' };

/** A parameter or the body is missing or wrong; names it, never repeats its value. */
export function badRequest(what: string): GatewayError {
  return { status: 400, message: `BadRequestException: ${what}` };
}

/** The path exists for other methods. */
export function methodNotAllowed(allowed: readonly string[]): GatewayError {
  const allow = allowed.join(', ');
  return { status: 405, message: `MethodNotAllowedException: use ${allow}`, headers: { allow } };
}

/** Too many calls of one key or address. */
export function tooManyRequests(seconds: number): GatewayError {
  const wait = String(Math.max(1, Math.ceil(seconds)));
  return { status: 429, message: 'TooManyRequestsException: slow down', headers: { 'retry-after': wait } };
}
