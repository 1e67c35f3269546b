<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>workbench</name>
    <message>
        <source>Repetition</source>
        <translation>Wiederholung</translation>
    </message>
    <message>
        <source>once</source>
        <translation>einmal</translation>
    </message>
    <message>
        <source>loop</source>
        <translation>Schleife</translation>
    </message>
    <message>
        <source>several at the same time</source>
        <translation>mehrere gleichzeitig</translation>
    </message>
    <message>
        <source>several one after the other</source>
        <translation>mehrere nacheinander</translation>
    </message>
    <message>
        <source>Number of repetitions</source>
        <translation>Anzahl der Wiederholungen</translation>
    </message>
    <message>
        <source>Completed when</source>
        <translation>Abgeschlossen, wenn</translation>
    </message>
    <message>
        <source>Only to compensate</source>
        <translation>Nur zur Kompensation</translation>
    </message>
    <message>
        <source>Default flow</source>
        <translation>Standardfluss</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Reihenfolge</translation>
    </message>
    <message>
        <source>at the same time</source>
        <translation>gleichzeitig</translation>
    </message>
    <message>
        <source>one after the other</source>
        <translation>nacheinander</translation>
    </message>
    <message>
        <source>Cancel the rest on completion</source>
        <translation>Bei Abschluss den Rest abbrechen</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Aufgabe</translation>
    </message>
    <message>
        <source>User task</source>
        <translation>Benutzeraufgabe</translation>
    </message>
    <message>
        <source>Service task</source>
        <translation>Serviceaufgabe</translation>
    </message>
    <message>
        <source>Send task</source>
        <translation>Sendeaufgabe</translation>
    </message>
    <message>
        <source>Receive task</source>
        <translation>Empfangsaufgabe</translation>
    </message>
    <message>
        <source>Starts the process</source>
        <translation>Startet den Prozess</translation>
    </message>
    <message>
        <source>Manual task</source>
        <translation>Manuelle Aufgabe</translation>
    </message>
    <message>
        <source>Business rule task</source>
        <translation>Geschäftsregelaufgabe</translation>
    </message>
    <message>
        <source>Script task</source>
        <translation>Skriptaufgabe</translation>
    </message>
    <message>
        <source>Language of the script</source>
        <translation>Sprache des Skripts</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Skript</translation>
    </message>
    <message>
        <source>Call activity</source>
        <translation>Aufrufaktivität</translation>
    </message>
    <message>
        <source>Called process</source>
        <translation>Aufgerufener Prozess</translation>
    </message>
    <message>
        <source>Sub-process</source>
        <translation>Teilprozess</translation>
    </message>
    <message>
        <source>Expanded sub-process</source>
        <translation>Aufgeklappter Teilprozess</translation>
    </message>
    <message>
        <source>Event sub-process</source>
        <translation>Ereignis-Teilprozess</translation>
    </message>
    <message>
        <source>Expanded event sub-process</source>
        <translation>Aufgeklappter Ereignis-Teilprozess</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>Transaktion</translation>
    </message>
    <message>
        <source>Expanded transaction</source>
        <translation>Aufgeklappte Transaktion</translation>
    </message>
    <message>
        <source>Ad hoc sub-process</source>
        <translation>Ad-hoc-Teilprozess</translation>
    </message>
    <message>
        <source>Expanded ad hoc sub-process</source>
        <translation>Aufgeklappter Ad-hoc-Teilprozess</translation>
    </message>
    <message>
        <source>Text annotation</source>
        <translation>Anmerkung</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Unknown element</source>
        <translation>Unbekanntes Element</translation>
    </message>
    <message>
        <source>Choreography task</source>
        <translation>Choreographieaufgabe</translation>
    </message>
    <message>
        <source>Sub-choreography</source>
        <translation>Teilchoreographie</translation>
    </message>
    <message>
        <source>Call choreography</source>
        <translation>Aufgerufene Choreographie</translation>
    </message>
    <message>
        <source>Conversation</source>
        <translation>Konversation</translation>
    </message>
    <message>
        <source>Sub-conversation</source>
        <translation>Teilkonversation</translation>
    </message>
    <message>
        <source>Call conversation</source>
        <translation>Aufgerufene Konversation</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Ereignis</translation>
    </message>
    <message>
        <source>Implicit event</source>
        <translation>Implizites Ereignis</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Several (collection)</source>
        <translation>Mehrere (Sammlung)</translation>
    </message>
    <message>
        <source>Data object</source>
        <translation>Datenobjekt</translation>
    </message>
    <message>
        <source>Data store</source>
        <translation>Datenspeicher</translation>
    </message>
    <message>
        <source>Shared data store</source>
        <translation>Gemeinsamer Datenspeicher</translation>
    </message>
    <message>
        <source>Data input</source>
        <translation>Dateneingabe</translation>
    </message>
    <message>
        <source>Data output</source>
        <translation>Datenausgabe</translation>
    </message>
    <message>
        <source>Process</source>
        <translation>Prozess</translation>
    </message>
    <message>
        <source>Executable</source>
        <translation>Ausführbar</translation>
    </message>
    <message>
        <source>Type of process</source>
        <translation>Art des Prozesses</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>keine Angabe</translation>
    </message>
    <message>
        <source>public</source>
        <translation>öffentlich</translation>
    </message>
    <message>
        <source>internal</source>
        <translation>intern</translation>
    </message>
    <message>
        <source>Collaboration</source>
        <translation>Kollaboration</translation>
    </message>
    <message>
        <source>Choreography</source>
        <translation>Choreographie</translation>
    </message>
    <message>
        <source>Global conversation</source>
        <translation>Globale Konversation</translation>
    </message>
    <message>
        <source>Signal</source>
        <translation>Signal</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>Code of the error</source>
        <translation>Kennung des Fehlers</translation>
    </message>
    <message>
        <source>Escalation</source>
        <translation>Eskalation</translation>
    </message>
    <message>
        <source>Code of the escalation</source>
        <translation>Kennung der Eskalation</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Value of a category</source>
        <translation>Wert einer Kategorie</translation>
    </message>
    <message>
        <source>Type of data</source>
        <translation>Datentyp</translation>
    </message>
    <message>
        <source>Global task</source>
        <translation>Globale Aufgabe</translation>
    </message>
    <message>
        <source>Global user task</source>
        <translation>Globale Benutzeraufgabe</translation>
    </message>
    <message>
        <source>Global manual task</source>
        <translation>Globale manuelle Aufgabe</translation>
    </message>
    <message>
        <source>Global business rule task</source>
        <translation>Globale Geschäftsregelaufgabe</translation>
    </message>
    <message>
        <source>Global script task</source>
        <translation>Globale Skriptaufgabe</translation>
    </message>
    <message>
        <source>Compensated activity</source>
        <translation>Kompensierte Aktivität</translation>
    </message>
    <message>
        <source>Condition</source>
        <translation>Bedingung</translation>
    </message>
    <message>
        <source>Name of the link</source>
        <translation>Name des Links</translation>
    </message>
    <message>
        <source>Start event</source>
        <translation>Startereignis</translation>
    </message>
    <message>
        <source>Message start event</source>
        <translation>Nachrichten-Startereignis</translation>
    </message>
    <message>
        <source>Timer start event</source>
        <translation>Zeit-Startereignis</translation>
    </message>
    <message>
        <source>Conditional start event</source>
        <translation>Bedingungs-Startereignis</translation>
    </message>
    <message>
        <source>Signal start event</source>
        <translation>Signal-Startereignis</translation>
    </message>
    <message>
        <source>Multiple start event</source>
        <translation>Mehrfach-Startereignis</translation>
    </message>
    <message>
        <source>Parallel multiple start event</source>
        <translation>Paralleles Mehrfach-Startereignis</translation>
    </message>
    <message>
        <source>Error start event</source>
        <translation>Fehler-Startereignis</translation>
    </message>
    <message>
        <source>Escalation start event</source>
        <translation>Eskalations-Startereignis</translation>
    </message>
    <message>
        <source>Compensation start event</source>
        <translation>Kompensations-Startereignis</translation>
    </message>
    <message>
        <source>Non-interrupting message start event</source>
        <translation>Nicht unterbrechendes Nachrichten-Startereignis</translation>
    </message>
    <message>
        <source>Non-interrupting timer start event</source>
        <translation>Nicht unterbrechendes Zeit-Startereignis</translation>
    </message>
    <message>
        <source>Non-interrupting conditional start event</source>
        <translation>Nicht unterbrechendes Bedingungs-Startereignis</translation>
    </message>
    <message>
        <source>Non-interrupting signal start event</source>
        <translation>Nicht unterbrechendes Signal-Startereignis</translation>
    </message>
    <message>
        <source>Non-interrupting escalation start event</source>
        <translation>Nicht unterbrechendes Eskalations-Startereignis</translation>
    </message>
    <message>
        <source>Non-interrupting multiple start event</source>
        <translation>Nicht unterbrechendes Mehrfach-Startereignis</translation>
    </message>
    <message>
        <source>Non-interrupting parallel multiple start event</source>
        <translation>Nicht unterbrechendes paralleles Mehrfach-Startereignis</translation>
    </message>
    <message>
        <source>Message intermediate event, catching</source>
        <translation>Nachrichten-Zwischenereignis, empfangend</translation>
    </message>
    <message>
        <source>Timer intermediate event</source>
        <translation>Zeit-Zwischenereignis</translation>
    </message>
    <message>
        <source>Conditional intermediate event</source>
        <translation>Bedingungs-Zwischenereignis</translation>
    </message>
    <message>
        <source>Link intermediate event, catching</source>
        <translation>Link-Zwischenereignis, ankommend</translation>
    </message>
    <message>
        <source>Signal intermediate event, catching</source>
        <translation>Signal-Zwischenereignis, empfangend</translation>
    </message>
    <message>
        <source>Multiple intermediate event, catching</source>
        <translation>Mehrfach-Zwischenereignis, empfangend</translation>
    </message>
    <message>
        <source>Parallel multiple intermediate event</source>
        <translation>Paralleles Mehrfach-Zwischenereignis</translation>
    </message>
    <message>
        <source>Intermediate event</source>
        <translation>Zwischenereignis</translation>
    </message>
    <message>
        <source>Message intermediate event, throwing</source>
        <translation>Nachrichten-Zwischenereignis, sendend</translation>
    </message>
    <message>
        <source>Escalation intermediate event</source>
        <translation>Eskalations-Zwischenereignis</translation>
    </message>
    <message>
        <source>Compensation intermediate event</source>
        <translation>Kompensations-Zwischenereignis</translation>
    </message>
    <message>
        <source>Link intermediate event, throwing</source>
        <translation>Link-Zwischenereignis, abgehend</translation>
    </message>
    <message>
        <source>Signal intermediate event, throwing</source>
        <translation>Signal-Zwischenereignis, sendend</translation>
    </message>
    <message>
        <source>Multiple intermediate event, throwing</source>
        <translation>Mehrfach-Zwischenereignis, sendend</translation>
    </message>
    <message>
        <source>Message boundary event</source>
        <translation>Angeheftetes Nachrichtenereignis</translation>
    </message>
    <message>
        <source>Timer boundary event</source>
        <translation>Angeheftetes Zeitereignis</translation>
    </message>
    <message>
        <source>Error boundary event</source>
        <translation>Angeheftetes Fehlerereignis</translation>
    </message>
    <message>
        <source>Escalation boundary event</source>
        <translation>Angeheftetes Eskalationsereignis</translation>
    </message>
    <message>
        <source>Cancel boundary event</source>
        <translation>Angeheftetes Abbruchereignis</translation>
    </message>
    <message>
        <source>Compensation boundary event</source>
        <translation>Angeheftetes Kompensationsereignis</translation>
    </message>
    <message>
        <source>Conditional boundary event</source>
        <translation>Angeheftetes Bedingungsereignis</translation>
    </message>
    <message>
        <source>Signal boundary event</source>
        <translation>Angeheftetes Signalereignis</translation>
    </message>
    <message>
        <source>Multiple boundary event</source>
        <translation>Angeheftetes Mehrfachereignis</translation>
    </message>
    <message>
        <source>Parallel multiple boundary event</source>
        <translation>Angeheftetes paralleles Mehrfachereignis</translation>
    </message>
    <message>
        <source>Non-interrupting message boundary event</source>
        <translation>Nicht unterbrechendes angeheftetes Nachrichtenereignis</translation>
    </message>
    <message>
        <source>Non-interrupting timer boundary event</source>
        <translation>Nicht unterbrechendes angeheftetes Zeitereignis</translation>
    </message>
    <message>
        <source>Non-interrupting escalation boundary event</source>
        <translation>Nicht unterbrechendes angeheftetes Eskalationsereignis</translation>
    </message>
    <message>
        <source>Non-interrupting conditional boundary event</source>
        <translation>Nicht unterbrechendes angeheftetes Bedingungsereignis</translation>
    </message>
    <message>
        <source>Non-interrupting signal boundary event</source>
        <translation>Nicht unterbrechendes angeheftetes Signalereignis</translation>
    </message>
    <message>
        <source>Non-interrupting multiple boundary event</source>
        <translation>Nicht unterbrechendes angeheftetes Mehrfachereignis</translation>
    </message>
    <message>
        <source>Non-interrupting parallel multiple boundary event</source>
        <translation>Nicht unterbrechendes angeheftetes paralleles Mehrfachereignis</translation>
    </message>
    <message>
        <source>End event</source>
        <translation>Endereignis</translation>
    </message>
    <message>
        <source>Message end event</source>
        <translation>Nachrichten-Endereignis</translation>
    </message>
    <message>
        <source>Error end event</source>
        <translation>Fehler-Endereignis</translation>
    </message>
    <message>
        <source>Escalation end event</source>
        <translation>Eskalations-Endereignis</translation>
    </message>
    <message>
        <source>Cancel end event</source>
        <translation>Abbruch-Endereignis</translation>
    </message>
    <message>
        <source>Compensation end event</source>
        <translation>Kompensations-Endereignis</translation>
    </message>
    <message>
        <source>Signal end event</source>
        <translation>Signal-Endereignis</translation>
    </message>
    <message>
        <source>Terminate end event</source>
        <translation>Terminierendes Endereignis</translation>
    </message>
    <message>
        <source>Multiple end event</source>
        <translation>Mehrfach-Endereignis</translation>
    </message>
    <message>
        <source>Catching intermediate event</source>
        <translation>Empfangendes Zwischenereignis</translation>
    </message>
    <message>
        <source>Boundary event</source>
        <translation>Angeheftetes Ereignis</translation>
    </message>
    <message>
        <source>Envelope on the line</source>
        <translation>Briefumschlag auf der Linie</translation>
    </message>
    <message>
        <source>not shown</source>
        <translation>nicht gezeigt</translation>
    </message>
    <message>
        <source>light: it begins the exchange</source>
        <translation>hell: eröffnet den Austausch</translation>
    </message>
    <message>
        <source>grey: it answers</source>
        <translation>grau: antwortet</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>no arrow</source>
        <translation>kein Pfeil</translation>
    </message>
    <message>
        <source>one arrow</source>
        <translation>ein Pfeil</translation>
    </message>
    <message>
        <source>two arrows</source>
        <translation>zwei Pfeile</translation>
    </message>
    <message>
        <source>Sequence flow</source>
        <translation>Sequenzfluss</translation>
    </message>
    <message>
        <source>Conditional flow</source>
        <translation>Bedingter Fluss</translation>
    </message>
    <message>
        <source>Message flow</source>
        <translation>Nachrichtenfluss</translation>
    </message>
    <message>
        <source>Association</source>
        <translation>Assoziation</translation>
    </message>
    <message>
        <source>Directed association</source>
        <translation>Gerichtete Assoziation</translation>
    </message>
    <message>
        <source>Association in both directions</source>
        <translation>Assoziation in beide Richtungen</translation>
    </message>
    <message>
        <source>Data input association</source>
        <translation>Datenassoziation (Eingabe)</translation>
    </message>
    <message>
        <source>Data output association</source>
        <translation>Datenassoziation (Ausgabe)</translation>
    </message>
    <message>
        <source>Conversation link</source>
        <translation>Konversationslink</translation>
    </message>
    <message>
        <source>Show the cross</source>
        <translation>Kreuz anzeigen</translation>
    </message>
    <message>
        <source>Exclusive gateway</source>
        <translation>Exklusives Gateway</translation>
    </message>
    <message>
        <source>Exclusive gateway without a cross</source>
        <translation>Exklusives Gateway ohne Kreuz</translation>
    </message>
    <message>
        <source>Parallel gateway</source>
        <translation>Paralleles Gateway</translation>
    </message>
    <message>
        <source>Inclusive gateway</source>
        <translation>Inklusives Gateway</translation>
    </message>
    <message>
        <source>Event-based gateway</source>
        <translation>Ereignisbasiertes Gateway</translation>
    </message>
    <message>
        <source>Event-based gateway that starts the process</source>
        <translation>Ereignisbasiertes Gateway, das den Prozess startet</translation>
    </message>
    <message>
        <source>Parallel event-based gateway that starts the process</source>
        <translation>Paralleles ereignisbasiertes Gateway, das den Prozess startet</translation>
    </message>
    <message>
        <source>Complex gateway</source>
        <translation>Komplexes Gateway</translation>
    </message>
    <message>
        <source>Goes on when</source>
        <translation>Geht weiter, wenn</translation>
    </message>
    <message>
        <source>Start events</source>
        <translation>Startereignisse</translation>
    </message>
    <message>
        <source>Start events of event sub-processes</source>
        <translation>Startereignisse von Ereignis-Teilprozessen</translation>
    </message>
    <message>
        <source>Intermediate events</source>
        <translation>Zwischenereignisse</translation>
    </message>
    <message>
        <source>Boundary events</source>
        <translation>Angeheftete Ereignisse</translation>
    </message>
    <message>
        <source>End events</source>
        <translation>Endereignisse</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>Aktivitäten</translation>
    </message>
    <message>
        <source>Sub-processes</source>
        <translation>Teilprozesse</translation>
    </message>
    <message>
        <source>Gateways</source>
        <translation>Gateways</translation>
    </message>
    <message>
        <source>Pools and lanes</source>
        <translation>Pools und Lanes</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Annotations</source>
        <translation>Anmerkungen</translation>
    </message>
    <message>
        <source>Flows</source>
        <translation>Flüsse</translation>
    </message>
    <message>
        <source>It begins with {events}.</source>
        <translation>Beginn: {events}.</translation>
    </message>
    <message>
        <source>It goes on with {next}.</source>
        <translation>Weiter mit {next}.</translation>
    </message>
    <message>
        <source>It ends with {events}.</source>
        <translation>Ende: {events}.</translation>
    </message>
    <message>
        <source>Within {name}:</source>
        <translation>Innerhalb von {name}:</translation>
    </message>
    <message>
        <source>That is all of {name}.</source>
        <translation>Das war {name}.</translation>
    </message>
    <message>
        <source>{event} is caused.</source>
        <translation>{event} wird ausgelöst.</translation>
    </message>
    <message>
        <source>{event} is waited for.</source>
        <translation>Warten auf {event}.</translation>
    </message>
    <message>
        <source>Step {number}, {who}: {what}.</source>
        <translation>Schritt {number}, {who}: {what}.</translation>
    </message>
    <message>
        <source>Step {number}: {what}.</source>
        <translation>Schritt {number}: {what}.</translation>
    </message>
    <message>
        <source>{sentence} Then {ways}.</source>
        <translation>{sentence} Danach {ways}.</translation>
    </message>
    <message>
        <source>{sentence} Then on to {next}.</source>
        <translation>{sentence} Weiter mit {next}.</translation>
    </message>
    <message>
        <source>the activity</source>
        <translation>der Aktivität</translation>
    </message>
    <message>
        <source>During {activity} may happen: {event}.</source>
        <translation>Während {activity} kann eintreten: {event}.</translation>
    </message>
    <message>
        <source>During {activity} may happen: {event}; it is then broken off, on to {next}.</source>
        <translation>Während {activity} kann eintreten: {event}; dann wird abgebrochen, weiter mit {next}.</translation>
    </message>
    <message>
        <source>During {activity} may happen: {event}; beside it then {next}.</source>
        <translation>Während {activity} kann eintreten: {event}; dann daneben {next}.</translation>
    </message>
    <message>
        <source>At the same time it goes on with {ways}.</source>
        <translation>Gleichzeitig weiter mit {ways}.</translation>
    </message>
    <message>
        <source>What happens first decides: {ways}.</source>
        <translation>Es entscheidet, was zuerst eintritt: {ways}.</translation>
    </message>
    <message>
        <source>{question}: {ways}.</source>
        <translation>{question}: {ways}.</translation>
    </message>
    <message>
        <source>{question} (several ways are possible): {ways}.</source>
        <translation>{question} (mehrere Wege möglich): {ways}.</translation>
    </message>
    <message>
        <source>if {condition}, on to {next}</source>
        <translation>wenn {condition}, weiter mit {next}</translation>
    </message>
    <message>
        <source>otherwise on to {next}</source>
        <translation>sonst weiter mit {next}</translation>
    </message>
    <message>
        <source>on to {next}</source>
        <translation>weiter mit {next}</translation>
    </message>
    <message>
        <source>step {number}</source>
        <translation>Schritt {number}</translation>
    </message>
    <message>
        <source>the end {event}</source>
        <translation>dem Ende {event}</translation>
    </message>
    <message>
        <source>{ways} at the same time</source>
        <translation>{ways} gleichzeitig</translation>
    </message>
    <message>
        <source>{name} ({kind})</source>
        <translation>{name} ({kind})</translation>
    </message>
    <message>
        <source>message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>error</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>escalation</source>
        <translation>Eskalation</translation>
    </message>
    <message>
        <source>cancellation</source>
        <translation>Abbruch</translation>
    </message>
    <message>
        <source>compensation</source>
        <translation>Kompensation</translation>
    </message>
    <message>
        <source>condition</source>
        <translation>Bedingung</translation>
    </message>
    <message>
        <source>link</source>
        <translation>Link</translation>
    </message>
    <message>
        <source>signal</source>
        <translation>Signal</translation>
    </message>
    <message>
        <source>ends everything</source>
        <translation>beendet alles</translation>
    </message>
    <message>
        <source>one of several</source>
        <translation>eines von mehreren</translation>
    </message>
    <message>
        <source>several together</source>
        <translation>mehrere zusammen</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>Entscheidung</translation>
    </message>
    <message>
        <source>Not connected: one of the two ends is not in the file. Choose another one.</source>
        <translation>Nicht verbunden: Eines der beiden Enden fehlt in der Datei. Bitte ein anderes wählen.</translation>
    </message>
    <message>
        <source>{first} and {second} cannot be connected. Flows join events, activities, gateways, data and pools.</source>
        <translation>{first} und {second} lassen sich nicht verbinden. Flüsse verbinden Ereignisse, Aktivitäten, Gateways, Daten und Pools.</translation>
    </message>
    <message>
        <source>Two text annotations are not connected with each other. Connect each with what it explains.</source>
        <translation>Zwei Anmerkungen werden nicht miteinander verbunden. Bitte jede mit dem verbinden, was sie erläutert.</translation>
    </message>
    <message>
        <source>A flow can only be connected with a text annotation or with data. Connect events, activities and gateways themselves.</source>
        <translation>Ein Fluss lässt sich nur mit einer Anmerkung oder mit Daten verbinden. Bitte Ereignisse, Aktivitäten und Gateways selbst verbinden.</translation>
    </message>
    <message>
        <source>Data are not connected with data. Connect both with the activity that reads the one and writes the other.</source>
        <translation>Daten werden nicht mit Daten verbunden. Bitte beide mit der Aktivität verbinden, die die einen liest und die anderen schreibt.</translation>
    </message>
    <message>
        <source>{second} can only be read, as an input. Write a data object instead.</source>
        <translation>{second} kann als Eingabe nur gelesen werden. Bitte stattdessen ein Datenobjekt schreiben.</translation>
    </message>
    <message>
        <source>{first} can only be written, as an output. Read a data object instead.</source>
        <translation>{first} kann als Ausgabe nur geschrieben werden. Bitte stattdessen ein Datenobjekt lesen.</translation>
    </message>
    <message>
        <source>An event that happens gives data, one that is caused takes data: {first} and {second} do not fit. Connect in the other direction.</source>
        <translation>Ein eintretendes Ereignis liefert Daten, ein ausgelöstes nimmt Daten auf: {first} und {second} passen nicht zusammen. Bitte in umgekehrter Richtung verbinden.</translation>
    </message>
    <message>
        <source>Data are connected with activities and events only. Connect the activity that uses them.</source>
        <translation>Daten werden nur mit Aktivitäten und Ereignissen verbunden. Bitte die Aktivität verbinden, die sie verwendet.</translation>
    </message>
    <message>
        <source>Nothing comes after {first}: an end event ends the flow. Make it an intermediate event, or connect from the step before.</source>
        <translation>Nach {first} folgt nichts mehr: Ein Endereignis beendet den Ablauf. Bitte ein Zwischenereignis daraus machen oder vom Schritt davor aus verbinden.</translation>
    </message>
    <message>
        <source>Nothing leads to {second}: a start event begins the flow. Connect to the step after it.</source>
        <translation>Zu {second} führt kein Fluss: Ein Startereignis beginnt den Ablauf. Bitte mit dem Schritt danach verbinden.</translation>
    </message>
    <message>
        <source>{second} happens while its activity runs; no flow leads to it. Connect to the activity.</source>
        <translation>{second} tritt ein, während die Aktivität läuft; dorthin führt kein Fluss. Bitte mit der Aktivität verbinden.</translation>
    </message>
    <message>
        <source>A sequence flow does not cross the border of a sub-process: {first} and {second} lie on different levels. Connect the sub-process itself.</source>
        <translation>Ein Sequenzfluss überschreitet die Grenze eines Teilprozesses nicht: {first} und {second} liegen auf verschiedenen Ebenen. Bitte den Teilprozess selbst verbinden.</translation>
    </message>
    <message>
        <source>After an event-based gateway something is waited for: a message, a time, a condition or a signal, or a receive task. Put such an event before {second}.</source>
        <translation>Nach einem ereignisbasierten Gateway wird auf etwas gewartet: eine Nachricht, eine Zeit, eine Bedingung, ein Signal oder eine Empfangsaufgabe. Bitte ein solches Ereignis vor {second} setzen.</translation>
    </message>
    <message>
        <source>An event sub-process is started by its event, no flow leads to it or from it. Connect the steps inside it.</source>
        <translation>Ein Ereignis-Teilprozess wird durch sein Ereignis gestartet, kein Fluss führt hin oder weg. Bitte die Schritte darin verbinden.</translation>
    </message>
    <message>
        <source>An activity that only compensates is not part of the flow. Connect it with a compensation event.</source>
        <translation>Eine Aktivität, die nur kompensiert, gehört nicht zum Ablauf. Bitte mit einem Kompensationsereignis verbinden.</translation>
    </message>
    <message>
        <source>The flow goes on at the link of the same name, not at {first}. Connect from there.</source>
        <translation>Der Ablauf geht beim Link gleichen Namens weiter, nicht bei {first}. Bitte von dort aus verbinden.</translation>
    </message>
    <message>
        <source>{second} is reached from the link of the same name. Connect to that one.</source>
        <translation>{second} wird vom Link gleichen Namens aus erreicht. Bitte mit jenem verbinden.</translation>
    </message>
    <message>
        <source>From a compensation event an association leads to the activity that compensates, no sequence flow. Choose an activity.</source>
        <translation>Von einem Kompensationsereignis führt eine Assoziation zur kompensierenden Aktivität, kein Sequenzfluss. Bitte eine Aktivität wählen.</translation>
    </message>
    <message>
        <source>A message goes from one pool to another; {first} and {second} belong to the same one. Use a sequence flow, or connect with another pool.</source>
        <translation>Eine Nachricht geht von einem Pool zum anderen; {first} und {second} gehören zum selben. Bitte einen Sequenzfluss verwenden oder mit einem anderen Pool verbinden.</translation>
    </message>
    <message>
        <source>Between two pools go messages only, and they are sent and received by activities, events and pools. Connect one of these.</source>
        <translation>Zwischen zwei Pools gehen nur Nachrichten; Aktivitäten, Ereignisse und Pools senden und empfangen sie. Bitte eines davon verbinden.</translation>
    </message>
    <message>
        <source>{first} and {second} lie in different pools, so only a message can go between them: sent by an event that is caused, received by one that happens. Choose another event or an activity.</source>
        <translation>{first} und {second} liegen in verschiedenen Pools, zwischen ihnen kann also nur eine Nachricht gehen: Ein ausgelöstes Ereignis sendet sie, ein eintretendes empfängt sie. Bitte ein anderes Ereignis oder eine Aktivität wählen.</translation>
    </message>
    <message>
        <source>{first} and {second} lie in different pools, so only a message can go between them. Make the event a message event.</source>
        <translation>{first} und {second} liegen in verschiedenen Pools, zwischen ihnen kann also nur eine Nachricht gehen. Bitte das Ereignis zu einem Nachrichtenereignis machen.</translation>
    </message>
    <message>
        <source>{kind}: not attached, for it belongs on the border of an activity. Drop it on a task or sub-process.</source>
        <translation>{kind}: nicht angeheftet, denn es gehört auf den Rand einer Aktivität. Bitte auf einer Aufgabe oder einem Teilprozess ablegen.</translation>
    </message>
    <message>
        <source>{kind}: not attached, only a boundary event sits on an activity. Drop it beside.</source>
        <translation>{kind}: nicht angeheftet, denn nur ein angeheftetes Ereignis sitzt auf einer Aktivität. Bitte daneben ablegen.</translation>
    </message>
    <message>
        <source>{kind}: not attached, for nothing interrupts an event sub-process. Use another activity.</source>
        <translation>{kind}: nicht angeheftet, denn ein Ereignis-Teilprozess wird nicht unterbrochen. Bitte eine andere Aktivität wählen.</translation>
    </message>
    <message>
        <source>{kind}: not attached, for only a transaction can be cancelled. Drop it on a transaction, or use an error event.</source>
        <translation>{kind}: nicht angeheftet, denn nur eine Transaktion kann abgebrochen werden. Bitte auf einer Transaktion ablegen oder ein Fehlerereignis verwenden.</translation>
    </message>
    <message>
        <source>a pool stands by itself. Drop it on the free sheet.</source>
        <translation>ein Pool steht für sich. Bitte auf der freien Fläche ablegen.</translation>
    </message>
    <message>
        <source>it divides a pool. Drop it on a pool or lane.</source>
        <translation>sie teilt einen Pool. Bitte auf einem Pool oder einer Lane ablegen.</translation>
    </message>
    <message>
        <source>nothing is known of the inside of this pool. Use another pool.</source>
        <translation>vom Inneren dieses Pools ist nichts bekannt. Bitte einen anderen Pool wählen.</translation>
    </message>
    <message>
        <source>it belongs on the border of an activity. Drop it on a task or sub-process.</source>
        <translation>es gehört auf den Rand einer Aktivität. Bitte auf einer Aufgabe oder einem Teilprozess ablegen.</translation>
    </message>
    <message>
        <source>it belongs into a pool. Drop it inside one.</source>
        <translation>das gehört in einen Pool. Bitte in einem Pool ablegen.</translation>
    </message>
    <message>
        <source>nothing can lie in there. Drop it beside.</source>
        <translation>darin kann nichts liegen. Bitte daneben ablegen.</translation>
    </message>
    <message>
        <source>it starts an event sub-process only. Drop it inside one, or use another.</source>
        <translation>es startet nur einen Ereignis-Teilprozess. Bitte in einem solchen ablegen oder ein anderes wählen.</translation>
    </message>
    <message>
        <source>an event sub-process is started by a certain event. Use a message or timer.</source>
        <translation>ein Ereignis-Teilprozess wird durch ein bestimmtes Ereignis gestartet. Bitte eine Nachricht oder Zeit verwenden.</translation>
    </message>
    <message>
        <source>only a transaction can be cancelled. Drop it inside one.</source>
        <translation>nur eine Transaktion kann abgebrochen werden. Bitte in einer solchen ablegen.</translation>
    </message>
    <message>
        <source>it cannot lie in there. Drop it beside.</source>
        <translation>das kann dort nicht liegen. Bitte daneben ablegen.</translation>
    </message>
    <message>
        <source>{name} is not connected with itself. Choose another end.</source>
        <translation>{name} wird nicht mit sich selbst verbunden. Bitte ein anderes Ende wählen.</translation>
    </message>
    <message>
        <source>{flow}: not connected, for {first} and {second} are joined by another kind of flow. Delete it and connect anew.</source>
        <translation>{flow}: nicht verbunden, denn {first} und {second} verbindet eine andere Art von Fluss. Bitte löschen und neu verbinden.</translation>
    </message>
    <message>
        <source>{kind}: not placed, for {why}</source>
        <translation>{kind}: nicht abgelegt, denn {why}</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>„{name}“</translation>
    </message>
    <message>
        <source>Number of participants (from..to)</source>
        <translation>Anzahl der Beteiligten (von..bis)</translation>
    </message>
    <message>
        <source>Pool</source>
        <translation>Pool</translation>
    </message>
    <message>
        <source>Vertical pool</source>
        <translation>Senkrechter Pool</translation>
    </message>
    <message>
        <source>Black-box pool</source>
        <translation>Geschlossener Pool</translation>
    </message>
    <message>
        <source>Vertical black-box pool</source>
        <translation>Senkrechter geschlossener Pool</translation>
    </message>
    <message>
        <source>Lane</source>
        <translation>Lane</translation>
    </message>
    <message>
        <source>Vertical lane</source>
        <translation>Senkrechte Lane</translation>
    </message>
    <message>
        <source>An empty diagram.</source>
        <translation>Ein leeres Diagramm.</translation>
    </message>
    <message>
        <source>The rest is left out here.</source>
        <translation>Der Rest ist hier weggelassen.</translation>
    </message>
    <message>
        <source>{kind} {name}.</source>
        <translation>{kind} {name}.</translation>
    </message>
    <message>
        <source>Also involved: {names}.</source>
        <translation>Außerdem beteiligt: {names}.</translation>
    </message>
    <message>
        <source>Message {name} from {sender} to {receiver}.</source>
        <translation>Nachricht {name} von {sender} an {receiver}.</translation>
    </message>
    <message>
        <source>Message from {sender} to {receiver}.</source>
        <translation>Nachricht von {sender} an {receiver}.</translation>
    </message>
    <message>
        <source>Process landscape {name}.</source>
        <translation>Prozesslandkarte {name}.</translation>
    </message>
    <message>
        <source>Bands: {names}.</source>
        <translation>Bänder: {names}.</translation>
    </message>
    <message>
        <source>Without a band</source>
        <translation>Ohne Band</translation>
    </message>
    <message>
        <source>{where}: {names}.</source>
        <translation>{where}: {names}.</translation>
    </message>
    <message>
        <source>{source_process} leads to {target_process}.</source>
        <translation>{source_process} führt zu {target_process}.</translation>
    </message>
    <message>
        <source>Band</source>
        <translation>Band</translation>
    </message>
    <message>
        <source>Group of processes</source>
        <translation>Prozessgruppe</translation>
    </message>
    <message>
        <source>Process of the landscape</source>
        <translation>Prozess der Landkarte</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>planned</source>
        <translation>in Planung</translation>
    </message>
    <message>
        <source>in progress</source>
        <translation>in Bearbeitung</translation>
    </message>
    <message>
        <source>under review</source>
        <translation>in Prüfung</translation>
    </message>
    <message>
        <source>method approved</source>
        <translation>methodisch freigegeben</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>freigegeben</translation>
    </message>
    <message>
        <source>inactive</source>
        <translation>inaktiv</translation>
    </message>
    <message>
        <source>to be deleted</source>
        <translation>zum Löschen vorgesehen</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Link between processes</source>
        <translation>Verbindung zwischen Prozessen</translation>
    </message>
    <message>
        <source>{count} more</source>
        <translation>{count} weitere</translation>
    </message>
    <message>
        <source>{some}, {other}</source>
        <translation>{some}, {other}</translation>
    </message>
    <message>
        <source>{some} or {other}</source>
        <translation>{some} oder {other}</translation>
    </message>
    <message>
        <source>{some} and {other}</source>
        <translation>{some} und {other}</translation>
    </message>
    <message>
        <source>{kind}: {name}</source>
        <translation>{kind}: {name}</translation>
    </message>
</context>
</TS>
