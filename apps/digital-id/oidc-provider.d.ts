// The part of the untyped OpenID provider library that this application uses.
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  export type AdapterPayload = Record<string, unknown> & {
    grantId?: string | undefined;
    uid?: string | undefined;
    jti?: string | undefined;
  };

  export type Adapter = {
    upsert(id: string, payload: AdapterPayload, expiresIn?: number): Promise<void>;
    find(id: string): Promise<AdapterPayload | undefined>;
    findByUid(uid: string): Promise<AdapterPayload | undefined>;
    findByUserCode(userCode: string): Promise<AdapterPayload | undefined>;
    consume(id: string): Promise<void>;
    destroy(id: string): Promise<void>;
    revokeByGrantId(grantId: string): Promise<void>;
  };

  export type LoginResult = { accountId: string; amr?: readonly string[]; remember?: boolean };

  export type InteractionResult =
    | { login: LoginResult }
    | { consent: Record<string, never> }
    | { error: string; error_description?: string };

  export class Interaction {
    uid: string;
    exp: number;
    params: Readonly<Record<string, unknown>>;
    prompt: { name: string; reasons: readonly string[]; details: Readonly<Record<string, unknown>> };
    session?: { accountId: string; uid?: string };
    grantId?: string;
    returnTo: string;
    save(ttl: number): Promise<string>;
  }

  export class Grant {
    constructor(properties: { accountId: string; clientId: string });
    jti: string | undefined;
    accountId: string;
    clientId: string;
    addOIDCScope(scope: string): void;
    rejectOIDCScope(scope: string): void;
    getOIDCScopeEncountered(): string;
    save(): Promise<string>;
    static find(id: string): Promise<Grant | undefined>;
  }

  export class Session {
    accountId?: string;
    uid: string;
    loginTs?: number;
    authorizations?: Record<string, { grantId?: string }>;
    state?: { secret?: string; clientId?: string; postLogoutRedirectUri?: string; state?: string };
    grantIdFor(clientId: string): string | undefined;
    destroy(): Promise<void>;
    static findByUid(uid: string): Promise<Session | undefined>;
    static get(ctx: KoaContext): Promise<Session>;
  }

  export class Client {
    clientId: string;
    clientSecret?: string;
    clientAuthMethod: string;
    redirectUris: readonly string[];
    compareClientSecret(actual: string): boolean;
    includeSid(): boolean;
  }

  export type AccountRecord = {
    accountId: string;
    claims(use: string, scope: string): Promise<Readonly<Record<string, unknown>>>;
  };

  export type OidcContext = {
    readonly session: Session;
    readonly client?: Client;
    readonly account?: AccountRecord;
    readonly params: Readonly<Record<string, string | undefined>>;
    readonly result?: InteractionResult;
    readonly requestParamOIDCScopes: ReadonlySet<string>;
    readonly provider: Provider;
    readonly entities: { readonly IdTokenHint?: { payload: { sub?: string } } };
    readonly route: string;
    urlFor(name: string): string;
  };

  export type KoaContext = {
    readonly req: IncomingMessage;
    readonly res: ServerResponse;
    readonly oidc: OidcContext;
    readonly path: string;
    readonly method: string;
    readonly query: Readonly<Record<string, string | string[] | undefined>>;
    readonly cookies: { set(name: string, value: string | null, options?: object): void };
    status: number;
    type: string;
    body: unknown;
    get(header: string): string;
    set(header: string, value: string): void;
    redirect(url: string): void;
  };

  export class Provider {
    constructor(issuer: string, configuration: Readonly<Record<string, unknown>>);
    readonly issuer: string;
    proxy: boolean;
    readonly Grant: typeof Grant;
    readonly Session: typeof Session;
    readonly Client: typeof Client;
    createContext(req: IncomingMessage, res: ServerResponse): KoaContext;
    callback(): (req: IncomingMessage, res: ServerResponse) => Promise<void>;
    use(middleware: (ctx: KoaContext, next: () => Promise<void>) => Promise<void>): this;
    on(event: string, listener: (...details: unknown[]) => void): this;
    cookieName(type: 'session' | 'interaction' | 'resume'): string;
    interactionDetails(req: IncomingMessage, res: ServerResponse): Promise<Interaction>;
    interactionResult(
      req: IncomingMessage,
      res: ServerResponse,
      result: InteractionResult,
      options?: { mergeWithLastSubmission?: boolean },
    ): Promise<string>;
  }

  export namespace interactionPolicy {
    class Check {
      constructor(
        reason: string,
        description: string,
        error: string,
        check: (ctx: KoaContext) => boolean | Promise<boolean>,
      );
    }
    type Prompt = { readonly name: string; readonly checks: { add(check: Check, position?: number): void } };
    function base(): { get(name: string): Prompt };
  }

  export namespace errors {
    class InvalidGrant extends Error {
      constructor(detail: string);
    }
    class SessionNotFound extends Error {}
  }
}
