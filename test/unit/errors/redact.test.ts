import { describe, expect, it } from "vitest";
import { redact } from "../../../src/errors/index.ts";
import { cpuTimeOf } from "../../support/cpu.ts";

describe("redact", () => {
  it.each([
    ["https://ada:hunter2@pulp.test/x", "https://[secret]@pulp.test/x"],
    ["https://ada:p@ss@pulp.test/x", "https://[secret]@pulp.test/x"],
    ["https://tok3n@pulp.test", "https://[secret]@pulp.test"],
    ["two: http://a:b@x.test/ and http://c:d@y.test/", "two: http://[secret]@x.test/ and http://[secret]@y.test/"],
    ["Authorization: Basic YWRhOmh1bnRlcjI=", "Authorization: Basic [secret]"],
    ["bearer eyJhbGciOi.eyJzdWIi.c2ln", "bearer [secret]"],
    ["password=hunter2&user=ada", "password=[secret]&user=ada"],
    ["password: hunter2, user: ada", "password: [secret], user: ada"],
    ['{"password": "hun\\"ter2", "user": "ada"}', '{"password": [secret], "user": "ada"}'],
    ["{'proxy_password': 'x y', 'url': 'u'}", "{'proxy_password': [secret], 'url': 'u'}"],
    [
      "client_key=abc client_secret=def access_token=ghi api_key=jkl",
      "client_key=[secret] client_secret=[secret] access_token=[secret] api_key=[secret]",
    ],
    ["Cookie: csrftoken=abc; sessionid=def", "Cookie: csrftoken=[secret]; sessionid=[secret]"],
    ["X-CSRFToken: abc", "X-CSRFToken: [secret]"],
    ["-----BEGIN RSA PRIVATE KEY-----\nabc\n-----END RSA PRIVATE KEY----- rest", "[private key] rest"],
    ["url=URL('https://up.test/repo/?aBcDeF0123')", "url=URL('https://up.test/repo/?[secret]')"],
    ["url: /x?X-Amz-Signature=abc&key=def (Caused by …)", "url: /x?X-Amz-Signature=[secret]&key=[secret] (Caused by …)"],
    ["https://blob.test/c?sv=2020&sig=a%2Fb%3D).", "https://blob.test/c?sv=[secret]&sig=[secret])."],
    ["https://up.test/?jwt=a&pwd=b&apikey=c#access_token=d", "https://up.test/?jwt=[secret]&pwd=[secret]&apikey=[secret]"],
    ["http://pulp.test/pulp/api/v3/x/?name=oak&limit=5&token=abc", "http://pulp.test/pulp/api/v3/x/?name=oak&limit=5&token=[secret]"],
    ["sles_auth_token: abc, SAS=def X-Amz-Signature=ghi", "sles_auth_token: [secret], SAS=[secret] X-Amz-Signature=[secret]"],
    ["proxyPassword=abc accessToken: def X-Api-Key: ghi", "proxyPassword=[secret] accessToken: [secret] X-Api-Key: [secret]"],
    ["token eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0In0.abc-_ is", "token [secret] is"],
    ["Authorization: Token abcdef0123", "Authorization: Token [secret]"],
    ["password: hunter2 is too short", "password: [secret] is too short"],
    ['{"password": "This is my passphrase"}', '{"password": [secret]}'],
    ['cut off: {"password": "hunter2 and', 'cut off: {"password": [secret]'],
    ["-----BEGIN PGP PRIVATE KEY BLOCK-----\nabc", "[private key]"],
  ])("%s", (text, expected) => {
    expect(redact(text)).toBe(expected);
  });

  it.each([
    "https://pulp.test/pulp/api/v3/repositories/file/file/?name=a@b.test",
    "mail to ada@pulp.test, or see http://pulp.test/@ada",
    "CSRF Failed: CSRF token missing.",
    "the token has expired",
    "400: password: Not a valid string.; token: This field may not be blank.",
    "{'password': [ErrorDetail(string='This field may not be null.', code='null')]}",
    '{"client_key": ["Ensure this field has no more than 255 characters."]}',
    "KeyError: 'x'; design=new; is it /really?",
    "GET /pulp/api/v3/content/rpm/packages/?pulp_href__in=a,b&ordering=name&name=oak%20%3E%202",
    "-----BEGIN CERTIFICATE-----\nabc\n-----END CERTIFICATE-----",
  ])("leaves %s alone", (text) => {
    expect(redact(text)).toBe(text);
  });

  it.each(["a-", "x_", "http://", "a@", "/a?", '"\\', "/", "a", "password=", " password : ", "eyJaaaaaaaa.", "basic ", "[a: ", "\n"])(
    "takes no longer for 5 MB of %j",
    (part) => {
      const text = part.repeat(5_000_000 / part.length);
      expect(cpuTimeOf(() => redact(text))).toBeLessThan(1_000);
    },
  );

  it("cuts what is too long, and not in the middle of a secret", () => {
    const text = `${"word ".repeat(6_552)}https://ada:hunter2@up.test/`;
    const cut = redact(`${text} ${"more ".repeat(1_000_000)}`);
    expect(text.length).toBeGreaterThan(32_768);
    expect(cut).not.toContain("ada");
    expect(cut).toMatch(/word … \(\d{7} more characters\)$/);
  });
});
