#!/usr/bin/env python3
"""Keeps a copy of what one city lets a partner read, and answers offline. 保存一个市的副本，离线查询。
  mirror.py take DB --hub URL --city kunshan --keys jwks.json --token-file FILE
  mirror.py follow DB --token-file FILE
  mirror.py lookup DB CODE [--max-age-hours 24]"""
import argparse, base64, datetime as dt, gzip, hashlib, http.client, json, math, re, sqlite3, sys, unicodedata, urllib.error, urllib.request

MEMBER = {'DATASET': 'dataset', 'LIST_ENTRY': 'listEntry', 'MEASURE': 'measure', 'PATH': 'path', 'RECOGNITION': 'recognition',
          'RECORD': 'record', 'STANDARD': 'standard', 'SUBJECT': 'subject', 'SUPPLY': 'supply'}
NODE = '''subject { subjectCode kind name formerNames industryCode divisionCode registeredOn }
 record { subjectCode kind documentNo title decidedOn validUntil publicUntil severity behaviourCode values { variable value unit }
  restsOn underObjection facts content suspendedLicence documentName licenceKind certificateName certificateNo validFrom legalBasis authorityCode datasetId }
 listEntry { subjectCode listCode documentNo reason decidedOn validUntil publicUntil severity behaviourCode values { variable value unit }
  restsOn basisRevoked underObjection authorityCode datasetId }
 standard { localCode behaviourCode join clauses { variable operator value unit } windowMonths severity legalBasis basisRank validFrom validUntil illustrative }
 recognition { originCode behaviourCode status conditional agreementDocument scheme originStandardFrom ownStandardFrom validFrom validUntil reason illustrative }
 path { code listCode behaviourCode measureCode implementingUnit action legalBasis basisRank power feedbackDueWorkingDays validFrom validUntil illustrative }
 measure { measureCode validFrom validUntil } dataset { name nameEn catalogueClass catalogueEdition shareClass shareCondition legalBasis providingUnitCode }
 supply { of declared from to lastHandIn }'''
QUERY = '''query Changes($city: DivisionCode!, $after: Cursor) { jurisdiction(code: $city) { changes(after: $after, first: 1000) {
 next epoch position at pageInfo { hasNextPage } edges { node { kind localId action %s } } } } }''' % NODE
ENDS_COPY = {'CURSOR_EPOCH_ENDED', 'CURSOR_TOO_OLD', 'CURSOR_INVALID'}

class Fault(Exception):
    def __init__(self, code, text):
        super().__init__(f'{code}: {text}')
        self.code = code

def unpack(text):
    return base64.urlsafe_b64decode(text + '=' * (-len(text) % 4))

P, N = 2**256 - 2**224 + 2**192 + 2**96 - 1, 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551  # P-256 (FIPS 186-5)
G = (0x6B17D1F2E12C4247F8BCE6E563A440F277037D812DEB33A0F4A13945D898C296, 0x4FE342E2FE1A7F9B8EE7EB4A7C0F9E162BCE33576B315ECECBB6406837BF51F5)

def add(p, q):
    if p is None or q is None: return p or q
    if p[0] == q[0] and (p[1] + q[1]) % P == 0: return None
    slope = (3 * p[0] ** 2 - 3) * pow(2 * p[1], -1, P) if p == q else (q[1] - p[1]) * pow(q[0] - p[0], -1, P)
    x = (slope * slope - p[0] - q[0]) % P
    return x, (slope * (p[0] - x) - p[1]) % P

def times(n, p):
    total = None
    while n:
        if n & 1: total = add(total, p)
        n, p = n >> 1, add(p, p)
    return total

def check_signature(jws, payload, keys):
    try:
        header, between, signature = jws.split('.')
        told, (r, s) = json.loads(unpack(header)), (int.from_bytes(part, 'big') for part in (unpack(signature)[:32], unpack(signature)[32:]))
        if between or told['typ'] != 'credit-hub-snapshot+jws' or not told['kid']: raise ValueError
    except (ValueError, KeyError, TypeError): raise Fault('SNAPSHOT_MALFORMED', 'manifest.jws')
    key = next((k for k in keys if k.get('kid') == told['kid'] and k.get('hub_use', 'statements') == 'statements'), None)
    if key is None: raise Fault('SNAPSHOT_KEY_UNKNOWN', 'the snapshot is of another hub. 该快照属于另一平台。')
    if key.get('crv') != 'P-256' or told.get('alg') != 'ES256': raise Fault('SNAPSHOT_KEY_UNKNOWN', 'this sample checks ES256 alone. 本样例只验证 ES256。')
    z = int.from_bytes(hashlib.sha256(f'{header}.{base64.urlsafe_b64encode(payload).decode().rstrip("=")}'.encode()).digest(), 'big')
    q, w = tuple(int.from_bytes(unpack(key[c]), 'big') for c in 'xy'), pow(s, -1, N) if 0 < s < N and 0 < r < N else 0
    point = add(times(z * w % N, G), times(r * w % N, q)) if w else None
    if point is None or point[0] % N != r: raise Fault('SNAPSHOT_CHANGED', 'manifest.json is not what the hub signed. 清单与签名不一致。')

class Hub:
    def __init__(self, url, token_file):
        self.url, self.token_file = url.rstrip('/'), token_file

    def get(self, path, body=None):
        headers = {'authorization': 'Bearer ' + open(self.token_file).read().strip()}
        if body: headers['content-type'] = 'application/json'
        try:
            with urllib.request.urlopen(urllib.request.Request(self.url + path, body, headers), timeout=60) as answer: return answer.read()
        except urllib.error.HTTPError as error:
            if body and error.code < 500 and error.code != 429: return error.read()
            raise Fault('MIRROR_NO_ANSWER', f'{path}: HTTP {error.code}') from error
        except (OSError, http.client.HTTPException) as error: raise Fault('MIRROR_NO_ANSWER', f'{self.url}: {error}') from error

    def json(self, path, body=None):
        try: return json.loads(self.get(path, body))
        except ValueError as error: raise Fault('MIRROR_NO_ANSWER', f'{self.url}{path}: not the answer of a hub. 不是平台的应答。') from error

def put(db, kind, local_id, told):
    if told is None: db.execute('delete from object where kind = ? and id = ?', (kind, local_id))
    else: db.execute('replace into object values (?, ?, ?, ?)', (kind, local_id, told.get('subjectCode'), json.dumps(told, ensure_ascii=False)))

def take(db, hub, city, keys):
    snapshot = next((s for s in hub.json('/snapshots').get('snapshots', []) if s['city'] == city), None)
    if snapshot is None: raise Fault('SNAPSHOT_NONE', f'the hub keeps no snapshot of {city}. 平台没有该市快照。')
    base = f"/snapshots/{city}/{snapshot['snapshot']}/"
    manifest_bytes = hub.get(base + 'manifest.json')
    check_signature(hub.get(base + 'manifest.jws').decode().strip(), manifest_bytes, keys)
    manifest = json.loads(manifest_bytes)
    if manifest['version'] != 1: raise Fault('SNAPSHOT_MALFORMED', 'manifest.json')
    if manifest['city'] != city: raise Fault('SNAPSHOT_KEY_UNKNOWN', f"the manifest is of {manifest['city']}")
    if {part['kind'] for part in manifest['parts']} != set(MEMBER): raise Fault('SNAPSHOT_PART_MISSING', 'a kind has no part. 缺少某类文件。')
    row = db.execute('select told from state').fetchone()
    before = json.loads(row[0]) if row else None
    with db:  # One transaction: the copy before answers until all of this one is there, and has come as far.
        db.execute('delete from object')
        for part in manifest['parts']:
            if not re.fullmatch(r'[a-z][a-z-]{0,30}\.ndjson\.gz', part['file']): raise Fault('SNAPSHOT_PATH_UNSAFE', part['file'])
            packed = hub.get(base + part['file'])
            if hashlib.sha256(packed).hexdigest() != part['sha256']: raise Fault('SNAPSHOT_CHANGED', part['file'])
            for line in gzip.decompress(packed).splitlines():
                told = json.loads(line)
                put(db, part['kind'], told['localId'], told[MEMBER[part['kind']]])
        state = dict(hub=hub.url, city=city, code=manifest['jurisdiction'], at=manifest['at'], cursor=manifest['cursor'], ended=None, **manifest['dataset'])
        more = True
        while more: state, more = put_page(db, hub, state)
        if before and before['epoch'] == state['epoch'] and (state['position'], state['at']) < (before['position'], before['at']):
            raise Fault('MIRROR_NO_ANSWER', 'the hub answers as of a time before that of the copy: try again. 平台答复早于现有副本，请稍后再试。')

def write_state(db, state):
    db.execute('replace into state values (1, ?)', (json.dumps(state),))

def read_state(db):
    row = db.execute('select told from state').fetchone()
    if row is None: raise Fault('MIRROR_EMPTY', 'take a copy first. 请先取得副本。')
    return json.loads(row[0])

def put_page(db, hub, state):
    answer = hub.json('/graphql', json.dumps({'query': QUERY, 'variables': {'city': state['code'], 'after': state['cursor']}}).encode())
    page = ((answer.get('data') or {}).get('jurisdiction') or {}).get('changes')
    error = (answer.get('errors') or [{'message': 'no page'}])[0]
    if not page: raise Fault(error.get('extensions', {}).get('code', 'MIRROR_NO_ANSWER'), error['message'])
    if page['epoch'] != state['epoch']: raise Fault('CURSOR_EPOCH_ENDED', 'the city was restored: take the copy anew. 该市数据作过恢复。')
    for edge in page['edges']:
        node = edge['node']
        told = None if node['action'] == 'ENDED' else node[MEMBER[node['kind']]]
        if told is None and node['action'] != 'ENDED': raise Fault('MIRROR_NO_ANSWER', f"{node['kind']} {node['localId']} without what it is")
        put(db, node['kind'], node['localId'], told)
    more = page['pageInfo']['hasNextPage']
    state = {**state, 'cursor': page['next'], 'position': page['position'], 'at': state['at'] if more else page['at']}
    write_state(db, state)
    return state, more

def follow(db, hub):
    state, more = read_state(db), True
    if state['ended']: raise Fault('MIRROR_ENDED', f"{state['ended']}: take the copy anew. 请重新取得副本。")
    try:
        while more:
            with db: state, more = put_page(db, hub, state)  # Changes and the cursor behind them, both or neither.
    except Fault as fault:
        if fault.code in ENDS_COPY:
            with db: write_state(db, {**state, 'ended': fault.code})
        raise

def lookup(db, code, max_age_hours):
    code = re.sub(r'[\s-]', '', unicodedata.normalize('NFKC', code)).upper()
    if not re.fullmatch('[1-9ANY][1-9][0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}', code):
        raise Fault('MIRROR_CODE_INVALID', 'no code of an organisation or sole trader (18 characters). 不是统一社会信用代码（18位）。')
    state, now = read_state(db), dt.datetime.now(dt.timezone.utc)
    if state['ended']: raise Fault('MIRROR_ENDED', f"{state['ended']}: take the copy anew. 请重新取得副本。")
    age = (now - dt.datetime.fromisoformat(state['at'].replace('Z', '+00:00'))).total_seconds() / 3600
    if age < -5 / 60: raise Fault('MIRROR_CLOCK_BACK', f"it is {now}, the copy is of {state['at']}. 请校准时钟。")
    if age > max_age_hours: raise Fault('MIRROR_TOO_OLD', f"the copy is of {state['at']}, {age:.1f} hours ago. 副本过旧。")
    today = (now + dt.timedelta(hours=8)).date().isoformat()
    def told(kind, where='true', *values):
        rows = db.execute(f'select id, told from object where kind = ? and {where} order by id', (kind, *values))
        return [{'localId': local_id, **json.loads(text)} for local_id, text in rows]
    def about(kind): return [o for o in told(kind, 'subject = ?', code) if (o['publicUntil'] or o['validUntil'] or today) >= today]
    def state_of(s):
        if s['declared'] == 'COMPLETE' and s['from'] <= today <= (s['to'] or today): return 'COMPLETE'
        return 'PARTIAL' if s['lastHandIn'] else None
    supplies = {s['localId']: state_of(s) for s in told('SUPPLY') if state_of(s)}
    subject = next((o for o in told('SUBJECT', 'id = ?', code)), None)
    return dict(code=code, city=state['city'], asOf=state['at'], position=state['position'], subject=subject,
                holding='HELD' if subject else 'NOT_HELD' if 'REGISTER' in supplies else 'NOT_SUPPLIED',
                listEntries=about('LIST_ENTRY'), records=about('RECORD'), supplies=supplies,
                notShared=[d['localId'] for d in told('DATASET') if d['shareClass'] == 'NOT_SHARED'])

def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ('command', 'db'): parser.add_argument(name)
    parser.add_argument('code', nargs='?')
    for name in ('--hub', '--city', '--keys', '--token-file'): parser.add_argument(name)
    parser.add_argument('--max-age-hours', type=float, default=24)
    asked = parser.parse_args()
    for name in {'take': ('hub', 'city', 'keys', 'token_file'), 'follow': ('token_file',), 'lookup': ('code',)}.get(asked.command, ()):
        if not getattr(asked, name): parser.error(f'{asked.command} without {name}')
    db = sqlite3.connect(asked.db)
    db.execute('pragma journal_mode = wal')  # Whoever looks something up waits for nobody who writes.
    with db: db.executescript('''create table if not exists object (kind, id, subject, told, primary key (kind, id)); create table if not exists
        state (one primary key, told); create index if not exists by_subject on object (subject)''')
    if not math.isfinite(asked.max_age_hours): parser.error('--max-age-hours: a number')
    if asked.command == 'take': take(db, Hub(asked.hub, asked.token_file), asked.city, json.load(open(asked.keys))['keys'])
    elif asked.command == 'follow': follow(db, Hub(read_state(db)['hub'], asked.token_file))
    elif asked.command == 'lookup': print(json.dumps(lookup(db, asked.code, asked.max_age_hours), ensure_ascii=False, indent=2))
    else: parser.error('take, follow or lookup')

if __name__ == '__main__':
    try: main()
    except Fault as fault: sys.exit(str(fault))
    except sqlite3.OperationalError as error: sys.exit(f'MIRROR_BUSY: {error}')
    except sqlite3.DatabaseError as error: sys.exit(f'MIRROR_DAMAGED: {error}: take the copy anew. 请重新取得副本。')
    except (OSError, ValueError, KeyError) as error: sys.exit(f'MIRROR_USAGE: {error!r}')
