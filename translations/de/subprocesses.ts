<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>workbench</name>
    <message>
        <source>Only a sub-process can be expanded or collapsed. Turn the activity into a sub-process first.</source>
        <translation>Nur ein Teilprozess lässt sich auf- oder zuklappen. Zuerst die Aktivität in einen Teilprozess umwandeln.</translation>
    </message>
    <message>
        <source>Pools and lanes cannot be put into a sub-process. Select the steps in them.</source>
        <translation>Pools und Lanes lassen sich nicht in einen Teilprozess auslagern. Die Schritte darin auswählen.</translation>
    </message>
    <message>
        <source>Nothing to put into a sub-process. Select the steps that belong together.</source>
        <translation>Nichts zum Auslagern in einen Teilprozess. Die Schritte auswählen, die zusammengehören.</translation>
    </message>
    <message>
        <source>The selected steps lie in different pools or sub-processes. Select steps that lie in the same one.</source>
        <translation>Die ausgewählten Schritte liegen in verschiedenen Pools oder Teilprozessen. Schritte auswählen, die im selben liegen.</translation>
    </message>
    <message>
        <source>“{name}” starts the process and cannot be put into a sub-process, which starts when the flow reaches it. Select the steps after it.</source>
        <translation>„{name}“ startet den Prozess und kann nicht in einen Teilprozess, der ja beginnt, wenn der Fluss ihn erreicht. Die Schritte danach auswählen.</translation>
    </message>
    <message>
        <source>Extract {count} elements into a sub-process</source>
        <translation>{count} Elemente als Teilprozess auslagern</translation>
    </message>
    <message>
        <source>Only a sub-process can be dissolved. Select one.</source>
        <translation>Nur ein Teilprozess lässt sich auflösen. Einen auswählen.</translation>
    </message>
    <message>
        <source>its event starts it, no flow does</source>
        <translation>sein Ereignis startet ihn, kein Fluss</translation>
    </message>
    <message>
        <source>only a transaction is done wholly or not at all</source>
        <translation>nur eine Transaktion geschieht ganz oder gar nicht</translation>
    </message>
    <message>
        <source>its steps have no fixed order</source>
        <translation>seine Schritte haben keine feste Reihenfolge</translation>
    </message>
    <message>
        <source>it is repeated as a whole</source>
        <translation>er wird als Ganzes wiederholt</translation>
    </message>
    <message>
        <source>it only compensates</source>
        <translation>er macht nur rückgängig</translation>
    </message>
    <message>
        <source>events at its border interrupt it as a whole</source>
        <translation>Ereignisse an seinem Rand unterbrechen ihn als Ganzes</translation>
    </message>
    <message>
        <source>it has lanes of its own</source>
        <translation>er hat eigene Lanes</translation>
    </message>
    <message>
        <source>an event sub-process inside belongs to it alone</source>
        <translation>ein Ereignisteilprozess darin gehört nur zu ihm</translation>
    </message>
    <message>
        <source>a terminate event inside would end the whole process</source>
        <translation>ein Terminierungsereignis darin würde den ganzen Prozess beenden</translation>
    </message>
    <message>
        <source>messages lead to it or from it</source>
        <translation>Nachrichten führen zu ihm oder von ihm weg</translation>
    </message>
    <message>
        <source>“{name}” is not dissolved, for {why}. Change that first, or leave it as it is.</source>
        <translation>„{name}“ wird nicht aufgelöst, denn {why}. Das zuerst ändern oder ihn so lassen.</translation>
    </message>
    <message>
        <source>Draw the inside of a sub-process</source>
        <translation>Inneres eines Teilprozesses zeichnen</translation>
    </message>
    <message>
        <source>Expand sub-process</source>
        <translation>Teilprozess aufklappen</translation>
    </message>
    <message>
        <source>Collapse sub-process</source>
        <translation>Teilprozess zuklappen</translation>
    </message>
    <message>
        <source>Dissolve sub-process</source>
        <translation>Teilprozess auflösen</translation>
    </message>
    <message>
        <source>&amp;Expand sub-process</source>
        <translation>Teilprozess au&amp;fklappen</translation>
    </message>
    <message>
        <source>C&amp;ollapse sub-process</source>
        <translation>Teilprozess &amp;zuklappen</translation>
    </message>
    <message>
        <source>Extract selection as &amp;sub-process</source>
        <translation>Auswahl als Teilprozess aus&amp;lagern</translation>
    </message>
    <message>
        <source>&amp;Dissolve sub-process</source>
        <translation>Teilprozess auflö&amp;sen</translation>
    </message>
    <message>
        <source>open unfold show contents in place</source>
        <translation>öffnen ausklappen Inhalt an Ort und Stelle zeigen</translation>
    </message>
    <message>
        <source>close fold hide contents</source>
        <translation>schließen einklappen Inhalt verbergen</translation>
    </message>
    <message>
        <source>group wrap combine steps</source>
        <translation>gruppieren zusammenfassen Schritte bündeln</translation>
    </message>
    <message>
        <source>inline ungroup unwrap replace by its contents</source>
        <translation>einbetten Gruppierung aufheben durch den Inhalt ersetzen</translation>
    </message>
    <message>
        <source>One connection was removed: no flow crosses the border of a sub-process.</source>
        <translation>Eine Verbindung wurde entfernt: Kein Fluss kreuzt den Rand eines Teilprozesses.</translation>
    </message>
    <message>
        <source>{count} connections were removed: no flow crosses the border of a sub-process.</source>
        <translation>{count} Verbindungen wurden entfernt: Kein Fluss kreuzt den Rand eines Teilprozesses.</translation>
    </message>
    <message>
        <source>“{name}” ends the whole process; in a sub-process it would only end that. Select the steps before it.</source>
        <translation>„{name}“ beendet den ganzen Prozess; in einem Teilprozess würde es nur diesen beenden. Die Schritte davor auswählen.</translation>
    </message>
</context>
</TS>
