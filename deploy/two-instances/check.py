#!/usr/bin/env python3
"""Calls Prudent all the time, through HAProxy, and says what came of it: to be run while run.sh restart is running.

    check.py SECONDS [ADDRESS] [ADDRESS_OF_ONE ADDRESS_OF_TWO]

Told to end (SIGTERM), it ends its calls and counts. PAUSE, from the environment, is how long each of four callers rests between calls, in
seconds. Every call must be answered with 200 and be in GET /api/decisions once. With the instances' own addresses, feedback on a card of one is
also sent to the other. Exit code 0 only when all of it holds.
"""
import base64
import datetime
import json
import os
import signal
import sys
import threading
import time
import urllib.error
import urllib.request
import uuid

SERVICE = "antimicrobial-order-sign"
PATIENCE = 120
# An instance that is being restarted copies what it showed last when it is back: until then others do not know of it.
NOT_YET = (0, 404, 502, 503, 504)
PAUSE = float(os.environ.get("PAUSE", "0"))
PATIENT = "check-" + uuid.uuid4().hex[:8]


def send(url, body=None):
    request = urllib.request.Request(url, None if body is None else json.dumps(body).encode())
    request.add_header("Content-Type", "application/json")
    request.add_header("Authorization", "Basic " + base64.b64encode(b"pharmacist:prudent").decode()) if body is None else None
    try:
        with urllib.request.urlopen(request, timeout=30) as answer:
            return answer.status, answer.read()
    except urllib.error.HTTPError as refusal:
        return refusal.code, refusal.read()
    except OSError as failure:
        return 0, str(failure).encode()


def insist(url, body=None, again=(0, 502, 503, 504)):
    """The same again while an instance is being restarted: whatever is sent twice is taken once."""
    end = time.time() + PATIENCE
    status, answer = send(url, body)
    while status in again and time.time() < end:
        time.sleep(0.2)
        status, answer = send(url, body)
    return status, answer


def bundle(*resources):
    return {"resourceType": "Bundle", "type": "searchset", "entry": [{"resource": each} for each in resources]}


def call(hook_instance):
    today = datetime.date.today().isoformat()
    subject = {"reference": "Patient/" + PATIENT}
    draft = {
        "resourceType": "MedicationRequest", "id": "draft", "status": "draft", "intent": "order", "subject": subject,
        "authoredOn": today,
        "medicationCodeableConcept": {"coding": [{"system": "https://dmd.nhs.uk", "code": "39732411000001106"}]},
        "reasonCode": [{"coding": [{"system": "http://snomed.info/sct", "code": "363746003"}]}],
    }
    findings = [("feverLast24h", False), ("purulence", False), ("attendWithin3Days", False),
                ("severelyInflamedTonsils", False), ("noCoughOrCoryza", False)]
    observations = [{
        "resourceType": "Observation", "id": key, "status": "final", "subject": subject, "effectiveDateTime": today,
        "code": {"coding": [{"system": "https://prudent.example/fhir/CodeSystem/finding", "code": key}]},
        "valueBoolean": value} for key, value in findings]
    born = str(int(today[:4]) - 34) + "-01-01"
    return {
        "hook": "order-sign", "hookInstance": hook_instance,
        "context": {"userId": "Practitioner/check", "patientId": PATIENT,
                    "draftOrders": {"resourceType": "Bundle", "entry": [{"resource": draft}]}},
        "prefetch": {"patient": {"resourceType": "Patient", "id": PATIENT, "gender": "female", "birthDate": born},
                     "conditions": bundle(), "observations": bundle(*observations), "allergies": bundle(),
                     "medications": bundle()}}


def keep_calling(address, ended, answered, failed):
    while not ended.wait(PAUSE):
        hook_instance = str(uuid.uuid4())
        status, body = send(address + "/cds-services/" + SERVICE, call(hook_instance))
        if status == 200:
            answered[hook_instance] = json.loads(body)
        else:
            failed.append((status, body[:200]))


def feedback(answer):
    card = answer["cards"][0]
    return {"feedback": [{"card": card["uuid"], "outcome": "overridden",
                          "outcomeTimestamp": datetime.datetime.now(datetime.timezone.utc).isoformat(),
                          "overrideReason": {"userComment": "check"}}]}


def count(address, hook_instance):
    status, body = insist(address + "/api/decisions?hookInstance=" + hook_instance)
    return len(json.loads(body)["items"]) if status == 200 else -1


def cross_feedback(one, two):
    refused = []
    for shown, told in ((one, two), (two, one)):
        status, body = insist(shown + "/cds-services/" + SERVICE, call(str(uuid.uuid4())))
        answer = json.loads(body)
        status, body = insist(told + "/cds-services/" + SERVICE + "/feedback", feedback(answer), NOT_YET)
        decision = answer["extension"]["org.prudent.assessment"]["decision"]
        seen = heard(shown, decision)
        if status != 200 or seen != 1:
            refused.append((told, status, body[:200], seen))
    return refused


def heard(address, decision):
    """How much feedback a decision has, once it has any: it comes by way of the database."""
    end = time.time() + 30
    while True:
        status, body = insist(address + "/api/decisions/" + decision)
        seen = len(json.loads(body)["feedback"]) if status == 200 else 0
        if seen or time.time() > end:
            return seen
        time.sleep(0.2)


def main():
    ended = threading.Event()
    signal.signal(signal.SIGTERM, lambda *_: ended.set())
    begun = time.time()
    seconds = float(sys.argv[1]) if len(sys.argv) > 1 else 30
    address = sys.argv[2] if len(sys.argv) > 2 else "http://localhost:8080"
    answered, failed = {}, []
    threads = [threading.Thread(target=keep_calling, args=(address, ended, answered, failed)) for _ in range(4)]
    for thread in threads:
        thread.start()
    refused = cross_feedback(sys.argv[3], sys.argv[4]) if len(sys.argv) > 4 else []
    ended.wait(seconds - (time.time() - begun))
    ended.set()
    for thread in threads:
        thread.join()
    time.sleep(2)
    counts = [count(address, hook_instance) for hook_instance in answered]
    lost = sum(1 for each in counts if each < 1)
    doubled = sum(1 for each in counts if each > 1)
    print(f"{len(answered)} calls answered, {len(failed)} failed, {lost} lost, {doubled} recorded twice,"
          f" {len(refused)} feedback to the other instance refused")
    for each in failed[:5] + refused:
        print(each)
    return 0 if answered and not (failed or lost or doubled or refused) else 1


if __name__ == "__main__":
    sys.exit(main())
