"""company.py INTERACTIONS FOLDER: writes an invented company of that size, the same each time: rapport.yml, a mailbox for
incoming mail, one for sent mail, and a call log. Times fall into working hours of the year before 2026-10-10; two thirds
of the mails are answered, most of them in time."""
import csv
import datetime
import email.utils
import pathlib
import random
import sys

count, folder = int(sys.argv[1]), pathlib.Path(sys.argv[2])
rng = random.Random(8)
STAFF, CLIENTS = 40, 300
staff = [(f"Agent {n:02d}", f"agent{n:02d}@house.example", f"2{n:02d}") for n in range(STAFF)]
clients = [(f"Client {n:03d}", f"client{n:03d}.example", f"+47 9{n:03d} 00") for n in range(CLIENTS)]
QUESTIONS = ["When will order {n} be delivered?", "Could you please send the invoice for {n} again?",
             "We have asked about {n} before and heard nothing. Who can tell us?", "Is the price in offer {n} still valid?",
             "Thank you, {n} arrived.", "This is urgent: our line stands still because of {n}. Please call."]
ANSWERS = ["Order {n} leaves our warehouse on Thursday.", "I will look into {n} and come back to you tomorrow by 12:00.",
           "I'm afraid I have no information on {n}.", "The invoice for {n} is attached.", "We'll see what we can do about {n}."]
day, days = datetime.date(2025, 10, 10), []
while day < datetime.date(2026, 10, 10):
    if day.weekday() < 5:
        days.append(day)
    day += datetime.timedelta(days=1)
zone = datetime.timezone(datetime.timedelta(hours=2))


def moment():
    return datetime.datetime.combine(rng.choice(days), datetime.time(8), zone) + datetime.timedelta(minutes=rng.randrange(420))


def mail(number, time, sender, to, text, reply=None):
    subject = f"Order {number}"
    head = [f"From {sender[1]} {time.strftime('%a %b %d %H:%M:%S %Y')}", f"From: {sender[0]} <{sender[1]}>",
            f"To: {to[0]} <{to[1]}>", f"Subject: {'Re: ' if reply else ''}{subject}",
            f"Date: {email.utils.format_datetime(time)}", f"Message-ID: <{number}{'a' if reply else 'q'}@{sender[1].split('@')[1]}>"]
    if reply:
        head.append(f"In-Reply-To: <{reply}>")
    return "\n".join(head + ["Content-Type: text/plain; charset=utf-8", "", "Hello,", "", text, "", sender[0], "", ""])


made, number = 0, 0
with open(folder / "inbox.mbox", "w") as inbox, open(folder / "sent.mbox", "w") as sent:
    while made < count // 2:
        number += 1
        name, domain, _ = rng.choice(clients)
        client, agent = (f"Contact of {name}", f"contact{number % 3}@{domain}"), rng.choice(staff)[:2]
        time = moment()
        inbox.write(mail(number, time, client, agent, rng.choice(QUESTIONS).format(n=number)))
        made += 1
        if rng.random() < 2 / 3 and made < count // 2:
            later = time + datetime.timedelta(minutes=int(rng.expovariate(1 / 180)))
            sent.write(mail(number, later, agent, client, rng.choice(ANSWERS).format(n=number), reply=f"{number}q@{domain}"))
            made += 1

with open(folder / "calls.csv", "w", newline="") as file:
    log = csv.writer(file)
    log.writerow(["Date", "Caller", "Callee", "Length", "Result"])
    for _ in range(count - count // 2):
        agent, client = rng.choice(staff)[2], rng.choice(clients)[2].replace(" ", "") + "1"
        ends = (agent, client) if rng.random() < 0.5 else (client, agent)
        result = rng.choices(["answered", "missed", "busy"], [8, 2, 1])[0]
        log.writerow([moment().strftime("%d.%m.%Y %H:%M:%S"), *ends, rng.randrange(20, 900) if result == "answered" else 0, result])

lines = ["company:", "  name: House AS", "  domains: [house.example]", "  time_zone: Europe/Oslo", "  region: NO",
         "  languages: [en]", '  working_hours: {mon-fri: "08:00-16:00"}', "  holidays: NO", "store: rapport.sqlite", "staff:"]
for n, (name, address, extension) in enumerate(staff):
    lines.append(f'  - {{name: {name}, emails: [{address}], extensions: ["{extension}"], role: {"manager" if n == 0 else "agent"}, team: Team {n % 4}}}')
lines.append("accounts:")
for name, domain, phone in clients:
    lines.append(f'  - {{name: {name}, domains: [{domain}], contacts: [{{name: Desk of {name}, phones: ["{phone}1"]}}]}}')
lines += ["sources:", "  - path: inbox.mbox", "  - path: sent.mbox", "  - path: calls.csv",
          "    columns: {time: Date, from: Caller, to: Callee, duration: Length, result: Result}",
          '    time_format: "dd.MM.yyyy HH:mm:ss"', "reports:", "  out: Reports", ""]
(folder / "rapport.yml").write_text("\n".join(lines))
