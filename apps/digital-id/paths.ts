/** Our own pages, to which the provider sends people. */
export const pagePaths = {
  home: '/',
  withdrawal: '/withdrawal',
  interaction: '/interaction',
  signOut: '/sign-out',
  signedOut: '/signed-out',
  problem: '/problem',
} as const;

/** Paths of the provider, as published clients of the national platform know them; some have them built in. */
export const providerPaths = {
  discovery: '/.well-known/openid-configuration',
  jwks: '/.well-known/openid-configuration/jwks',
  authorization: '/connect/authorize',
  token: '/connect/token',
  userinfo: '/connect/userinfo',
  end_session: '/connect/endsession',
  revocation: '/connect/revocation',
} as const;
