#!/usr/bin/env python3
"""generate.py FOLDER [INTERACTIONS] [ACCOUNTS]: a company with its exports, for measuring the analysis.

Writes rapport.yml, mail.mbox, Master.csv and texts.xml: half mails, three tenths calls, a fifth texts, spread evenly over
the accounts and over two years of working days. Four of five questions are answered within hours, some late, some
vaguely, some never; the same seed gives the same bytes.
"""
import datetime as dt
import os
import random
import sys
from email.utils import format_datetime

folder, total, accounts = sys.argv[1], int((sys.argv[2:] + [1_000_000])[0]), int((sys.argv[3:] + [1_000])[0])
os.makedirs(folder, exist_ok=True)
rng = random.Random(20261128)
zone = dt.timezone(dt.timedelta(hours=1))
first_day = dt.datetime(2024, 11, 4, tzinfo=zone)
days = 730

ASK = [
    "When will order {n} leave your warehouse?", "Could you send the invoice for order {n} once more?",
    "The scanner from order {n} no longer charges. What should we do?", "Kiedy przyjedzie zamówienie {n}?",
    "Proszę o korektę faktury {n}, kwota się nie zgadza.", "Czy zlecenie {n} da się przesunąć na czwartek?",
    "Когда отправите заказ {n}?", "Пришлите, пожалуйста, счёт по заказу {n}.",
    "Принтер из заказа {n} печатает полосами, что делать?", "Når kommer bestilling {n}?",
    "Kan dere sende fakturaen for ordre {n} på nytt?", "Skanneren i ordre {n} lader ikke lenger. Hva gjør vi?",
]
CHASE = [
    "I wrote about order {n} last week and have heard nothing.", "Nadal czekam na odpowiedź w sprawie {n}.",
    "Я уже писал про заказ {n}, ответа нет.", "Jeg venter fortsatt på svar om ordre {n}.",
]
ANSWER = [
    "Order {n} left this morning, you will have it tomorrow.", "The invoice for {n} is attached.",
    "We will exchange the scanner; the courier comes on Thursday.", "Zamówienie {n} wyjechało dziś rano.",
    "W załączniku poprawiona faktura {n}.", "Заказ {n} отправлен сегодня утром.", "Счёт по заказу {n} во вложении.",
    "Ordre {n} ble sendt i dag tidlig.", "Fakturaen for {n} ligger ved.",
]
VAGUE = [
    "I have no idea, somebody else must have it.", "Nie wiem, to nie moja sprawa.", "Понятия не имею, это не ко мне.",
    "Det vet jeg ikke, det må noen andre svare på.",
]
THANKS = ["Thank you, that helps a lot!", "Dziękuję bardzo!", "Спасибо большое!", "Tusen takk!"]

staff = [f"agent{i:02d}@depot.example" for i in range(40)]
mails, calls, texts = [], [], []


def working(moment):
    """The moment, moved into a working day's hours."""
    while moment.weekday() > 4:
        moment += dt.timedelta(days=1)
    return moment if 8 <= moment.hour < 16 else moment.replace(hour=8 + moment.hour % 8)


def mail(number, moment, sender, to, subject, body, reply_to=None):
    mails.append((moment, number, sender, to, subject, body, reply_to))


def phone(account):
    return f"+4722{account % 1_000_000:06d}"


made = 0
while made < total:
    account = made % accounts if total < accounts else rng.randrange(accounts)
    agent = rng.choice(staff)
    moment = working(first_day + dt.timedelta(days=rng.randrange(days), minutes=rng.randrange(480, 960)))
    order = rng.randrange(100_000, 999_999)
    fate = rng.random()
    delay = dt.timedelta(minutes=rng.randrange(10, 300)) if fate < 0.8 else dt.timedelta(days=rng.randrange(2, 6))
    later = working(moment + delay)
    kind = rng.random()
    if kind < 0.5:
        who = f"contact{rng.randrange(3)}@client{account:04d}.example"
        subject = f"Order {order}"
        mail(made, moment, who, agent, subject, rng.choice(ASK).format(n=order))
        made += 1
        if fate > 0.94:
            mail(made, working(moment + dt.timedelta(days=3)), who, agent, "Re: " + subject,
                 rng.choice(CHASE).format(n=order), made - 1)
            made += 1
        if fate < 0.97:
            words = rng.choice(VAGUE if rng.random() < 0.01 else ANSWER).format(n=order)
            mail(made, later, agent, who, "Re: " + subject, words, made - 1)
            made += 1
            if rng.random() < 0.3:
                mail(made, later + dt.timedelta(minutes=20), who, agent, "Re: " + subject, rng.choice(THANKS), made - 1)
                made += 1
    elif kind < 0.85:
        answered = rng.random() < 0.85
        calls.append((moment, made, phone(account), "+4721000000", "201", rng.randrange(20, 600) if answered else 0))
        made += 1
        if not answered and fate < 0.9:
            calls.append((working(moment + dt.timedelta(minutes=45)), made, "201", phone(account), phone(account), 90))
            made += 1
    else:
        texts.append((moment, 1, phone(account), rng.choice(ASK).format(n=order)))
        made += 1
        if fate < 0.95:
            texts.append((later, 2, phone(account), rng.choice(ANSWER).format(n=order)))
            made += 1

for events in (mails, calls, texts):
    events.sort(key=lambda event: event[:2])
with open(folder + "/mail.mbox", "w", encoding="utf-8") as out:
    for moment, number, sender, to, subject, body, reply_to in mails:
        reply = f"In-Reply-To: <{reply_to}@depot.example>\nReferences: <{reply_to}@depot.example>\n" if reply_to else ""
        out.write(
            f"From {sender} {moment:%a %b %d %H:%M:%S %Y}\nMessage-ID: <{number}@depot.example>\n{reply}"
            f"Date: {format_datetime(moment)}\nFrom: {sender}\nTo: {to}\nSubject: {subject}\nMIME-Version: 1.0\n"
            f"Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\nHello,\n\n{body}\n\n")
with open(folder + "/Master.csv", "w", encoding="utf-8") as out:
    for moment, number, source, target, channel, talk in calls:
        ends = moment + dt.timedelta(seconds=talk + 12)
        answer = f"{moment + dt.timedelta(seconds=12):%Y-%m-%d %H:%M:%S}" if talk else ""
        out.write(
            f'"","{source}","{target}","from-trunk","""{source}"" <{source}>","PJSIP/{source}-{number:08x}",'
            f'"PJSIP/{channel}-{number:08x}","Dial","PJSIP/{channel},30","{moment:%Y-%m-%d %H:%M:%S}","{answer}",'
            f'"{ends:%Y-%m-%d %H:%M:%S}",{talk + 12},{talk},"{"ANSWERED" if talk else "NO ANSWER"}","DOCUMENTATION",'
            f'"{moment.timestamp():.0f}.{number}",""\n')
with open(folder + "/texts.xml", "w", encoding="utf-8") as out:
    out.write(f"<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>\n<smses count=\"{len(texts)}\">\n")
    for moment, kind, number, body in texts:
        out.write(
            f'  <sms protocol="0" address="{number}" date="{moment.timestamp() * 1000:.0f}" type="{kind}" '
            f'subject="null" body="{body}" toa="null" sc_toa="null" service_center="null" read="1" status="-1" />\n')
    out.write("</smses>\n")
with open(folder + "/rapport.yml", "w", encoding="utf-8") as out:
    out.write(
        "company:\n  name: Depot\n  domains: [depot.example]\n  time_zone: Europe/Oslo\n  region: NO\n"
        "  languages: [en, pl, ru, nb]\n  working_hours: {mon-fri: \"08:00-16:00\"}\nstore: rapport.sqlite\n"
        "staff:\n  - {name: Agent, emails: [agent00@depot.example], phones: ['+4721000000'], extensions: ['201']}\n"
        "accounts:\n")
    for account in range(accounts):
        out.write(
            f"  - {{name: Client {account:04d}, domains: [client{account:04d}.example], "
            f"contacts: [{{name: Contact, phones: ['{phone(account)}']}}]}}\n")
    out.write(
        "sources:\n  - path: mail.mbox\n  - {path: Master.csv, format: asterisk}\n"
        "  - {path: texts.xml, owner: '+4721000000'}\n")
print(f"{made} interactions: {len(mails)} mails, {len(calls)} calls, {len(texts)} texts; {accounts} accounts")
