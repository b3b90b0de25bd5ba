"""python3 ask.py URL [TOKEN]: walks a comparison page by page; nothing but Python 3's standard library is needed.
逐页读取名单比对结果：重试、配额、错误处理的写法供合作部门参考。"""
import json, sys, time, urllib.error, urllib.request
from datetime import datetime

URL, TOKEN = sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else None
HEADERS = {"content-type": "application/json", "accept": "application/graphql-response+json"}
QUERY = """query Walk($list: ID!, $cities: [DivisionCode!]!, $after: Cursor) {
  compareLists(listCode: $list, jurisdictions: $cities, first: 20, after: $after) {
    edges { node { subjectCode name cities { jurisdictionCode standing } } }
    pageInfo { hasNextPage endCursor }
  } }"""

def ask(variables):
    body = json.dumps({"query": QUERY, "variables": variables}).encode()
    headers = {**HEADERS, "authorization": "Bearer " + TOKEN} if TOKEN else HEADERS
    for attempt in range(1, 6):
        try:
            with urllib.request.urlopen(urllib.request.Request(URL + "/graphql", body, headers), timeout=30) as answer:
                said = json.load(answer)
            # What could not be asked is told beside the data: it never means "nothing found".
            for error in said.get("errors", []): print(error["extensions"].get("code"), error["message"], file=sys.stderr)
            if not (said.get("data") or {}).get("compareLists"):
                raise SystemExit("no page")
            cost = said.get("extensions", {}).get("cost")  # another page costs as much: wait where too little is left
            if cost and cost["left"] < cost["points"]:
                time.sleep(max(0, datetime.fromisoformat(cost["resetsAt"].replace("Z", "+00:00")).timestamp() - time.time()))
            return said["data"]["compareLists"]
        except urllib.error.HTTPError as error:
            if error.code != 429 and error.code < 500:
                raise SystemExit(error.read().decode())
            time.sleep(float(error.headers.get("retry-after") or attempt))  # nothing was done: ask again
        except OSError:  # not reached, or no answer in time
            time.sleep(attempt)
    raise SystemExit("no answer after 5 attempts")

page = {"pageInfo": {"endCursor": None, "hasNextPage": True}}
while page["pageInfo"]["hasNextPage"]:
    page = ask({"list": "SL06", "cities": ["330400", "320583", "320585"], "after": page["pageInfo"]["endCursor"]})
    for edge in page["edges"]: print(json.dumps(edge["node"], ensure_ascii=False))
