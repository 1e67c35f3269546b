<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>workbench</name>
    <message>
        <source>{scope} has {count} start events that do not say what starts it. Keep one, or say of each what happens.</source>
        <translation>{scope} hat {count} Startereignisse, die nicht sagen, was den Ablauf auslöst. Lassen Sie eines stehen oder benennen Sie bei jedem, was geschieht.</translation>
    </message>
    <message>
        <source>{name} starts a sub-process, which starts when the flow reaches it. Use a plain start event.</source>
        <translation>{name} startet einen Teilprozess, der doch beginnt, sobald der Ablauf ihn erreicht. Nehmen Sie ein einfaches Startereignis.</translation>
    </message>
    <message>
        <source>{name} does not say which event starts the event sub-process. Choose a message, timer or another kind.</source>
        <translation>{name} sagt nicht, welches Ereignis den Ereignis-Teilprozess startet. Wählen Sie Nachricht, Zeit oder eine andere Art.</translation>
    </message>
    <message>
        <source>{name} stands for several events at once. Use one event for each.</source>
        <translation>{name} steht für mehrere Ereignisse zugleich. Nehmen Sie für jedes ein eigenes.</translation>
    </message>
    <message>
        <source>{name} has no name, so nobody knows where it leads.</source>
        <translation>{name} hat keinen Namen, daher weiß niemand, wohin es führt.</translation>
    </message>
    <message>
        <source>The link “{name}” leads nowhere. Add the link event where it goes on, with the same name.</source>
        <translation>Der Verweis „{name}“ führt nirgendwohin. Ergänzen Sie dort, wo es weitergeht, das Linkereignis mit demselben Namen.</translation>
    </message>
    <message>
        <source>Nothing leads to the link “{name}”.</source>
        <translation>Zum Verweis „{name}“ führt nichts.</translation>
    </message>
    <message>
        <source>The link “{name}” goes on at several places. Give each its own name.</source>
        <translation>Der Verweis „{name}“ geht an mehreren Stellen weiter. Geben Sie jeder Stelle einen eigenen Namen.</translation>
    </message>
    <message>
        <source>{name} does not say which condition it waits for.</source>
        <translation>{name} sagt nicht, auf welche Bedingung gewartet wird.</translation>
    </message>
    <message>
        <source>{name} has nothing to choose from. Let it lead to at least two events.</source>
        <translation>{name} hat keine Auswahl. Lassen Sie es zu mindestens zwei Ereignissen führen.</translation>
    </message>
    <message>
        <source>A condition stands on a flow behind {name}, which waits for events instead. Take it away.</source>
        <translation>Hinter {name} steht eine Bedingung, doch dort wird auf Ereignisse gewartet. Nehmen Sie die Bedingung weg.</translation>
    </message>
    <message>
        <source>{target} stands behind {name}, which waits for events. Use an event that happens, or a receive task.</source>
        <translation>{target} folgt auf {name}, das auf Ereignisse wartet. Nehmen Sie ein eintretendes Ereignis oder eine Empfangsaufgabe.</translation>
    </message>
    <message>
        <source>{scope} has no start event. Put one before the first step.</source>
        <translation>{scope} hat kein Startereignis. Setzen Sie eines vor den ersten Schritt.</translation>
    </message>
    <message>
        <source>{scope} has no end event. Put one behind the last step.</source>
        <translation>{scope} hat kein Endereignis. Setzen Sie eines hinter den letzten Schritt.</translation>
    </message>
    <message>
        <source>Nothing leads to {name}. Connect it with a step before it or a start event.</source>
        <translation>Zu {name} führt nichts. Verbinden Sie es mit einem Schritt davor oder einem Startereignis.</translation>
    </message>
    <message>
        <source>Nothing follows {name}. Connect it with a next step or an end event.</source>
        <translation>Auf {name} folgt nichts. Verbinden Sie es mit dem nächsten Schritt oder einem Endereignis.</translation>
    </message>
    <message>
        <source>{name} is connected with nothing. Connect or delete it.</source>
        <translation>{name} ist mit nichts verbunden. Verbinden oder löschen Sie es.</translation>
    </message>
    <message>
        <source>Two flows lead from the same step to the same step. Delete one of them.</source>
        <translation>Zwei Flüsse führen vom selben Schritt zum selben Schritt. Löschen Sie einen davon.</translation>
    </message>
    <message>
        <source>Several flows leave {name}, so all of them are taken at the same time. Put a gateway behind it that says what is meant.</source>
        <translation>Von {name} gehen mehrere Flüsse aus, es werden also alle zugleich begangen. Setzen Sie ein Gateway dahinter, das sagt, was gemeint ist.</translation>
    </message>
    <message>
        <source>Several flows lead to {name}, which looks like a join but waits for none of them. Put a gateway before it.</source>
        <translation>Zu {name} führen mehrere Flüsse. Das sieht nach einer Zusammenführung aus, es wird aber auf keinen gewartet. Setzen Sie ein Gateway davor.</translation>
    </message>
    <message>
        <source>{name} joins and divides at once. Use two gateways, the first to join, the second to divide.</source>
        <translation>{name} führt zusammen und verzweigt zugleich. Nehmen Sie zwei Gateways: das erste führt zusammen, das zweite verzweigt.</translation>
    </message>
    <message>
        <source>{name} neither joins nor divides. Delete it.</source>
        <translation>{name} führt weder zusammen noch verzweigt es. Löschen Sie es.</translation>
    </message>
    <message>
        <source>{name} terminates a process in which nothing runs at the same time. A plain end event says the same.</source>
        <translation>{name} beendet einen Prozess, in dem nichts gleichzeitig läuft. Ein einfaches Endereignis sagt dasselbe.</translation>
    </message>
    <message>
        <source>Delete the second flow</source>
        <translation>Zweiten Fluss löschen</translation>
    </message>
    <message>
        <source>A way out of {name} does not say when it is taken. Name the flow, or make it the default flow.</source>
        <translation>Ein Weg aus {name} sagt nicht, wann er genommen wird. Benennen Sie den Fluss oder machen Sie ihn zum Standardfluss.</translation>
    </message>
    <message>
        <source>{name} lets one or several ways be taken, which few readers understand. If you can, use an exclusive or a parallel gateway.</source>
        <translation>{name} lässt einen oder mehrere Wege zu; das verstehen nur wenige. Nehmen Sie wenn möglich ein exklusives oder paralleles Gateway.</translation>
    </message>
    <message>
        <source>{name} does not say how it decides. Use another kind of gateway.</source>
        <translation>{name} sagt nicht, wie entschieden wird. Nehmen Sie eine andere Art von Gateway.</translation>
    </message>
    <message>
        <source>{kind}: has no name. Say what is done.</source>
        <translation>{kind}: ohne Namen. Schreiben Sie hinein, was getan wird.</translation>
    </message>
    <message>
        <source>{kind}: has no name. Say who it is.</source>
        <translation>{kind}: ohne Namen. Schreiben Sie, wer das ist.</translation>
    </message>
    <message>
        <source>{kind}: has no name. Say what happens.</source>
        <translation>{kind}: ohne Namen. Schreiben Sie dazu, was geschieht.</translation>
    </message>
    <message>
        <source>{kind}: has no name. Ask the question that is decided here.</source>
        <translation>{kind}: ohne Namen. Stellen Sie die Frage, die hier entschieden wird.</translation>
    </message>
    <message>
        <source>{name} decides nothing, so it needs no name.</source>
        <translation>{name} entscheidet nichts und braucht daher keinen Namen.</translation>
    </message>
    <message>
        <source>{name} stands in an ad hoc sub-process, which has no beginning and no end. Delete it.</source>
        <translation>{name} steht in einem Ad-hoc-Teilprozess, der weder Anfang noch Ende hat. Löschen Sie es.</translation>
    </message>
    <message>
        <source>{kind}: has no name.</source>
        <translation>{kind}: ohne Namen.</translation>
    </message>
    <message>
        <source>{kind} “{name}” is defined twice. Use one of them everywhere.</source>
        <translation>{kind} „{name}“ ist zweimal festgelegt. Verwenden Sie überall dieselbe.</translation>
    </message>
    <message>
        <source>{kind} “{name}” is used nowhere.</source>
        <translation>{kind} „{name}“ wird nirgends verwendet.</translation>
    </message>
    <message>
        <source>{name} is not drawn anywhere.</source>
        <translation>{name} ist nirgends eingezeichnet.</translation>
    </message>
    <message>
        <source>{name} and {other} lie on each other. Move one of them.</source>
        <translation>{name} und {other} liegen aufeinander. Verschieben Sie eines davon.</translation>
    </message>
    <message>
        <source>{name} stands in no lane. Move it into one.</source>
        <translation>{name} steht in keiner Lane. Verschieben Sie es in eine.</translation>
    </message>
    <message>
        <source>This diagram has {count} elements. Up to {most} are easily read; divide it into sub-processes.</source>
        <translation>Dieses Diagramm hat {count} Elemente. Bis zu {most} sind gut lesbar; gliedern Sie es in Teilprozesse.</translation>
    </message>
    <message>
        <source>Delete the definition</source>
        <translation>Festlegung löschen</translation>
    </message>
    <message>
        <source>&amp;Check the process</source>
        <translation>Prozess &amp;prüfen</translation>
    </message>
    <message>
        <source>validate lint rules errors</source>
        <translation>Regeln Fehler Validierung Modellprüfung</translation>
    </message>
    <message>
        <source>&amp;Next finding</source>
        <translation>&amp;Nächster Befund</translation>
    </message>
    <message>
        <source>&amp;Previous finding</source>
        <translation>&amp;Vorheriger Befund</translation>
    </message>
    <message>
        <source>Check &amp;while editing</source>
        <translation>&amp;Beim Bearbeiten prüfen</translation>
    </message>
    <message>
        <source>&amp;Check</source>
        <translation>&amp;Prüfen</translation>
    </message>
    <message>
        <source>Checked: there is nothing to report.</source>
        <translation>Geprüft: nichts zu beanstanden.</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Checking {name}</source>
        <translation>{name} wird geprüft</translation>
    </message>
</context>
</TS>
