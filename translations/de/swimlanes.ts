<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>workbench</name>
    <message>
        <source>The pool was not made a black box, for it is not empty. Move or delete what it holds, lanes too, and try again.</source>
        <translation>Der Pool wurde nicht geschlossen, denn er ist nicht leer. Bitte zuerst verschieben oder löschen, was darin steht, auch die Lanes.</translation>
    </message>
    <message>
        <source>The pool was not made a black box, for the process in it is described. Empty its description and profile, and try again.</source>
        <translation>Der Pool wurde nicht geschlossen, denn sein Prozess ist beschrieben. Bitte zuerst Beschreibung und Steckbrief leeren.</translation>
    </message>
    <message>
        <source>A lane cannot be put into itself. Drop it on another lane or pool.</source>
        <translation>Eine Lane lässt sich nicht in sich selbst legen. Bitte auf einer anderen Lane oder einem Pool ablegen.</translation>
    </message>
    <message>
        <source>The lane was not moved: one pool lies and the other stands. Turn one of them.</source>
        <translation>Die Lane wurde nicht verschoben: Der eine Pool liegt, der andere steht. Bitte zuerst einen davon drehen.</translation>
    </message>
    <message>
        <source>Move lane</source>
        <translation>Lane verschieben</translation>
    </message>
    <message>
        <source>Delete pool and contents</source>
        <translation>Pool mit Inhalt löschen</translation>
    </message>
    <message>
        <source>Turn pool</source>
        <translation>Pool drehen</translation>
    </message>
    <message>
        <source>Add lane</source>
        <translation>Lane hinzufügen</translation>
    </message>
    <message>
        <source>Divide lane</source>
        <translation>Lane teilen</translation>
    </message>
    <message>
        <source>swimlane role participant</source>
        <translation>Schwimmbahn Rolle Bahn</translation>
    </message>
    <message>
        <source>Add lane abo&amp;ve</source>
        <translation>Lane &amp;darüber hinzufügen</translation>
    </message>
    <message>
        <source>Add lane belo&amp;w</source>
        <translation>Lane dar&amp;unter hinzufügen</translation>
    </message>
    <message>
        <source>Add lane on the left</source>
        <translation>Lane links hinzufügen</translation>
    </message>
    <message>
        <source>Add lane on the right</source>
        <translation>Lane rechts hinzufügen</translation>
    </message>
    <message>
        <source>Divide in &amp;two lanes</source>
        <translation>In &amp;zwei Lanes teilen</translation>
    </message>
    <message>
        <source>split halve swimlane</source>
        <translation>aufteilen halbieren Schwimmbahn</translation>
    </message>
    <message>
        <source>Divide in t&amp;hree lanes</source>
        <translation>In d&amp;rei Lanes teilen</translation>
    </message>
    <message>
        <source>split swimlane</source>
        <translation>aufteilen Schwimmbahn</translation>
    </message>
    <message>
        <source>Put a lane &amp;inside</source>
        <translation>Lane dar&amp;in anlegen</translation>
    </message>
    <message>
        <source>nest inner swimlane</source>
        <translation>schachteln innere Schwimmbahn</translation>
    </message>
    <message>
        <source>Move lane u&amp;p</source>
        <translation>Lane nach &amp;oben</translation>
    </message>
    <message>
        <source>reorder swimlane</source>
        <translation>Reihenfolge umordnen Schwimmbahn</translation>
    </message>
    <message>
        <source>Move lane dow&amp;n</source>
        <translation>Lane nach unt&amp;en</translation>
    </message>
    <message>
        <source>Move lane to the left</source>
        <translation>Lane nach links</translation>
    </message>
    <message>
        <source>Move lane to the right</source>
        <translation>Lane nach rechts</translation>
    </message>
    <message>
        <source>&amp;Fit to contents</source>
        <translation>An &amp;Inhalt anpassen</translation>
    </message>
    <message>
        <source>Fit to contents</source>
        <translation>An Inhalt anpassen</translation>
    </message>
    <message>
        <source>shrink grow pool lane size</source>
        <translation>verkleinern vergrößern Pool Lane Größe</translation>
    </message>
    <message>
        <source>Turn &amp;pool (lying or standing)</source>
        <translation>&amp;Pool drehen (liegend oder stehend)</translation>
    </message>
    <message>
        <source>rotate horizontal vertical orientation</source>
        <translation>rotieren waagerecht senkrecht Ausrichtung</translation>
    </message>
    <message>
        <source>Make the pool a &amp;black box</source>
        <translation>Pool sch&amp;ließen (Blackbox)</translation>
    </message>
    <message>
        <source>Make black box</source>
        <translation>Pool schließen</translation>
    </message>
    <message>
        <source>collapse empty pool</source>
        <translation>zuklappen leerer Pool</translation>
    </message>
    <message>
        <source>Open the &amp;black box</source>
        <translation>Geschlossenen Pool ö&amp;ffnen</translation>
    </message>
    <message>
        <source>Open black box</source>
        <translation>Pool öffnen</translation>
    </message>
    <message>
        <source>expand pool process</source>
        <translation>aufklappen Pool Prozess</translation>
    </message>
    <message>
        <source>Delete lane, &amp;keep its contents</source>
        <translation>Lane löschen, Inhalt &amp;behalten</translation>
    </message>
    <message>
        <source>Delete lane</source>
        <translation>Lane löschen</translation>
    </message>
    <message>
        <source>merge lanes</source>
        <translation>Lanes verbinden zusammenlegen</translation>
    </message>
    <message>
        <source>Delete lane and &amp;contents</source>
        <translation>Lane &amp;mit Inhalt löschen</translation>
    </message>
    <message>
        <source>Delete lane and contents</source>
        <translation>Lane mit Inhalt löschen</translation>
    </message>
    <message>
        <source>Delete pool, &amp;keep its contents</source>
        <translation>Pool löschen, Inhalt &amp;behalten</translation>
    </message>
    <message>
        <source>Delete pool</source>
        <translation>Pool löschen</translation>
    </message>
    <message>
        <source>unwrap process</source>
        <translation>auflösen Prozess</translation>
    </message>
    <message>
        <source>Delete pool and &amp;contents</source>
        <translation>Pool &amp;mit Inhalt löschen</translation>
    </message>
    <message>
        <source>One connection was removed: only a message between activities, events and pools can cross the border of a pool.</source>
        <translation>Eine Verbindung wurde entfernt: Über die Grenze eines Pools gehen nur Nachrichten zwischen Aktivitäten, Ereignissen und Pools.</translation>
    </message>
    <message>
        <source>{count} connections were removed: only a message between activities, events and pools can cross the border of a pool.</source>
        <translation>{count} Verbindungen wurden entfernt: Über die Grenze eines Pools gehen nur Nachrichten zwischen Aktivitäten, Ereignissen und Pools.</translation>
    </message>
    <message>
        <source>&amp;Pools and lanes grow by themselves</source>
        <translation>&amp;Pools und Lanes wachsen von selbst</translation>
    </message>
</context>
</TS>
