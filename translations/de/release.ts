<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>workbench</name>
    <message>
        <source>Nothing was saved, because the approved version could not be kept in “{folder}”: {reason}.</source>
        <translation>Es wurde nichts gespeichert, weil die freigegebene Fassung nicht in „{folder}“ aufbewahrt werden konnte: {reason}.</translation>
    </message>
    <message>
        <source>{approved}. Begin a new draft to change it.</source>
        <translation>{approved}. Beginnen Sie einen neuen Entwurf, um etwas zu ändern.</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Freigegeben</translation>
    </message>
    <message>
        <source>Approved, version {version}</source>
        <translation>Freigegeben, Version {version}</translation>
    </message>
    <message>
        <source>{approved}, on {date} by {name}</source>
        <translation>{approved}, am {date} durch {name}</translation>
    </message>
    <message>
        <source>{approved}, on {date}</source>
        <translation>{approved}, am {date}</translation>
    </message>
    <message>
        <source>{approved}, by {name}</source>
        <translation>{approved}, durch {name}</translation>
    </message>
    <message>
        <source>{year}-{month}-{day}</source>
        <translation>{day}.{month}.{year}</translation>
    </message>
    <message>
        <source>Begin the first draft</source>
        <translation>Bearbeitung beginnen</translation>
    </message>
    <message>
        <source>Submit for review</source>
        <translation>Zur Prüfung geben</translation>
    </message>
    <message>
        <source>Approve the method</source>
        <translation>Methodisch freigeben</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Freigeben</translation>
    </message>
    <message>
        <source>Return for revision</source>
        <translation>Zurückweisen</translation>
    </message>
    <message>
        <source>Begin a new draft</source>
        <translation>Neuen Entwurf beginnen</translation>
    </message>
    <message>
        <source>Take out of force</source>
        <translation>Außer Kraft setzen</translation>
    </message>
    <message>
        <source>Mark for deletion</source>
        <translation>Zum Löschen vormerken</translation>
    </message>
    <message>
        <source>Keep after all, as a draft</source>
        <translation>Löschvormerkung aufheben</translation>
    </message>
    <message>
        <source>“{action}” is not possible, because the process is in the state “{state}”.</source>
        <translation>„{action}“ ist nicht möglich, weil der Prozess den Status „{state}“ hat.</translation>
    </message>
    <message>
        <source>The state was not changed: it is not said by whom. Enter a name.</source>
        <translation>Der Status wurde nicht geändert, weil nicht angegeben ist, durch wen. Tragen Sie einen Namen ein.</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>In Planung</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>In Bearbeitung</translation>
    </message>
    <message>
        <source>Under review</source>
        <translation>In Prüfung</translation>
    </message>
    <message>
        <source>Method approved</source>
        <translation>Methodisch freigegeben</translation>
    </message>
    <message>
        <source>Out of force</source>
        <translation>Außer Kraft</translation>
    </message>
    <message>
        <source>To be deleted</source>
        <translation>Zum Löschen vorgesehen</translation>
    </message>
</context>
</TS>
