"""python3 ask.py URL [TOKEN]: walks a comparison page by page; nothing but Python 3's standard library is needed.
逐页读取名单比对结果：重试、配额、错误处理的写法供合作部门参考。"""
import json
import sys
import time
import urllib.error
import urllib.request

URL, TOKEN = sys.argv[1], sys.argv[2] if len(sys.argv) > 2 else None
QUERY = """query Walk($list: ID!, $cities: [DivisionCode!]!, $after: Cursor) {
  compareLists(listCode: $list, jurisdictions: $cities, first: 20, after: $after) {
    edges { node { subjectCode name cities { jurisdictionCode standing } } }
    pageInfo { hasNextPage endCursor }
  }
}"""


def ask(variables):
    headers = {"content-type": "application/json", "accept": "application/graphql-response+json"}
    if TOKEN:
        headers["authorization"] = "Bearer " + TOKEN
    body = json.dumps({"query": QUERY, "variables": variables}).encode()
    for attempt in range(1, 6):
        wait = attempt
        try:
            with urllib.request.urlopen(urllib.request.Request(URL + "/graphql", body, headers)) as answer:
                said = json.load(answer)
        except urllib.error.HTTPError as error:
            if error.code != 429 and error.code < 500:
                raise SystemExit(error.read().decode())
            wait = int(error.headers.get("retry-after") or attempt)  # nothing was done: ask again
        except urllib.error.URLError:
            pass  # not reached
        else:
            # What could not be asked is told beside the data: it never means "nothing found".
            for error in said.get("errors", []):
                print(error["extensions"].get("code"), error["message"], file=sys.stderr)
            if not (said.get("data") or {}).get("compareLists"):
                raise SystemExit("no page")
            return said["data"]["compareLists"]
        time.sleep(wait)
    raise SystemExit("no answer after 5 attempts")


after, more = None, True
while more:
    page = ask({"list": "SL06", "cities": ["330400", "320583", "320585"], "after": after})
    for edge in page["edges"]:
        print(json.dumps(edge["node"], ensure_ascii=False))
    after, more = page["pageInfo"]["endCursor"], page["pageInfo"]["hasNextPage"]
