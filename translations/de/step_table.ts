<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>workbench</name>
    <message>
        <source>(ways meet)</source>
        <translation>(Wege treffen sich)</translation>
    </message>
    <message>
        <source>A flow leads into or out of what runs at the same time. The table shows these steps; change their order in the diagram.</source>
        <translation>Ein Fluss führt in gleichzeitige Abläufe hinein oder aus ihnen heraus. Die Tabelle zeigt diese Schritte; ihre Reihenfolge lässt sich im Diagramm ändern.</translation>
    </message>
    <message>
        <source>Document</source>
        <translation>Unterlage</translation>
    </message>
    <message>
        <source>Does what</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>End: {name}</source>
        <translation>Ende: {name}</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Minuten</translation>
    </message>
    <message>
        <source>Not done: pools are moved and deleted in the diagram.</source>
        <translation>Nicht ausgeführt: Pools werden im Diagramm verschoben und gelöscht.</translation>
    </message>
    <message>
        <source>Not deleted: a process needs a start.</source>
        <translation>Nicht gelöscht: Ein Prozess braucht einen Beginn.</translation>
    </message>
    <message>
        <source>Not deleted: a process needs an end.</source>
        <translation>Nicht gelöscht: Ein Prozess braucht ein Ende.</translation>
    </message>
    <message>
        <source>Not done: a row would stand where nothing leads to it, or a branch without its decision. Put it into a branch, or before the end.</source>
        <translation>Nicht ausgeführt: Zu einer Zeile würde nichts mehr hinführen, oder ein Zweig stünde ohne seine Entscheidung. Die Zeile gehört in einen Zweig oder vor das Ende.</translation>
    </message>
    <message>
        <source>Not done: nothing can follow an end, or a row that goes on elsewhere. Put the row before it, or into a branch of its own.</source>
        <translation>Nicht ausgeführt: Auf ein Ende oder einen Sprung kann nichts folgen. Die Zeile gehört davor oder in einen eigenen Zweig.</translation>
    </message>
    <message>
        <source>Not done: only a step can be interrupted. Select a step.</source>
        <translation>Nicht ausgeführt: Nur ein Schritt kann unterbrochen werden. Bitte einen Schritt auswählen.</translation>
    </message>
    <message>
        <source>Not entered: every step needs someone who does it. Name a lane.</source>
        <translation>Nicht eingetragen: Jeder Schritt braucht jemanden, der ihn tut. Bitte eine Stelle nennen.</translation>
    </message>
    <message>
        <source>Not entered: other rows follow this one. Only the last row of a branch can go on elsewhere; type “if …” below to make a branch.</source>
        <translation>Nicht eingetragen: Auf diese Zeile folgen andere. Nur die letzte Zeile eines Zweigs kann woanders weitergehen; „wenn …“ in der nächsten Zeile beginnt einen Zweig.</translation>
    </message>
    <message>
        <source>Not entered: there is no step “{name}” to go on with. Enter the number or the name of a step.</source>
        <translation>Nicht eingetragen: Es gibt keinen Schritt „{name}“, mit dem es weitergehen könnte. Bitte Nummer oder Namen eines Schritts eingeben.</translation>
    </message>
    <message>
        <source>Not entered: this cell has nothing to enter.</source>
        <translation>Nicht eingetragen: In dieses Feld gehört nichts.</translation>
    </message>
    <message>
        <source>Not entered: this decision has an “else” already. Type “if …” for another branch.</source>
        <translation>Nicht eingetragen: Diese Entscheidung hat schon ein „sonst“. „wenn …“ beginnt einen weiteren Zweig.</translation>
    </message>
    <message>
        <source>Not entered: who does the steps of a sub-process is said by the lane the sub-process stands in.</source>
        <translation>Nicht eingetragen: Wer die Schritte eines Teilprozesses tut, sagt die Bahn, in der der Teilprozess steht.</translation>
    </message>
    <message>
        <source>Not entered: “else” belongs to a condition. Type “if …” before it.</source>
        <translation>Nicht eingetragen: „sonst“ gehört zu einer Bedingung. Davor muss „wenn …“ stehen.</translation>
    </message>
    <message>
        <source>Not indented: there is no branch above this row to put it into.</source>
        <translation>Nicht eingerückt: Über dieser Zeile ist kein Zweig, in den sie gehören könnte.</translation>
    </message>
    <message>
        <source>Not moved: the row cannot go further in this direction.</source>
        <translation>Nicht verschoben: In dieser Richtung geht es nicht weiter.</translation>
    </message>
    <message>
        <source>Not outdented: this row is in no branch.</source>
        <translation>Nicht ausgerückt: Diese Zeile steht in keinem Zweig.</translation>
    </message>
    <message>
        <source>Several flows leave a step or event without a gateway. The table shows what follows; put a gateway there in the diagram to change it here.</source>
        <translation>Aus einem Schritt oder Ereignis führen mehrere Flüsse ohne Gateway. Die Tabelle zeigt, was folgt; mit einem Gateway im Diagramm lässt es sich hier ändern.</translation>
    </message>
    <message>
        <source>Start: {name}</source>
        <translation>Start: {name}</translation>
    </message>
    <message>
        <source>The branches are nested too deeply for the table. It shows these steps; change their order in the diagram.</source>
        <translation>Die Zweige sind für die Tabelle zu tief verschachtelt. Sie zeigt diese Schritte; ihre Reihenfolge lässt sich im Diagramm ändern.</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>This gateway decides in a way that no block of the table says. The table shows what follows; change its order in the diagram.</source>
        <translation>Dieses Gateway entscheidet anders, als es ein Block der Tabelle sagen kann. Die Tabelle zeigt, was folgt; die Reihenfolge lässt sich im Diagramm ändern.</translation>
    </message>
    <message>
        <source>What runs at the same time here does not come together in a gateway of the same kind. The table shows these steps; change their order in the diagram.</source>
        <translation>Was hier gleichzeitig läuft, kommt nicht in einem Gateway derselben Art zusammen. Die Tabelle zeigt diese Schritte; ihre Reihenfolge lässt sich im Diagramm ändern.</translation>
    </message>
    <message>
        <source>and in parallel</source>
        <translation>und gleichzeitig</translation>
    </message>
    <message>
        <source>and in parallel: {what}</source>
        <translation>und gleichzeitig: {what}</translation>
    </message>
    <message>
        <source>and/or</source>
        <translation>und/oder</translation>
    </message>
    <message>
        <source>and/or if {condition}</source>
        <translation>und/oder wenn {condition}</translation>
    </message>
    <message>
        <source>another pool</source>
        <translation>einen anderen Pool</translation>
    </message>
    <message>
        <source>back to {step}</source>
        <translation>zurück zu {step}</translation>
    </message>
    <message>
        <source>besides</source>
        <translation>zusätzlich</translation>
    </message>
    <message>
        <source>besides, when: {event}</source>
        <translation>zusätzlich bei: {event}</translation>
    </message>
    <message>
        <source>else</source>
        <translation>sonst</translation>
    </message>
    <message>
        <source>else: {condition}</source>
        <translation>sonst: {condition}</translation>
    </message>
    <message>
        <source>go on with {step}</source>
        <translation>weiter mit {step}</translation>
    </message>
    <message>
        <source>if interrupted</source>
        <translation>bei Abbruch</translation>
    </message>
    <message>
        <source>if interrupted: {event}</source>
        <translation>bei Abbruch: {event}</translation>
    </message>
    <message>
        <source>if {condition}</source>
        <translation>wenn {condition}</translation>
    </message>
    <message>
        <source>in parallel</source>
        <translation>gleichzeitig</translation>
    </message>
    <message>
        <source>in parallel: {what}</source>
        <translation>gleichzeitig: {what}</translation>
    </message>
    <message>
        <source>sends a message to {pool}</source>
        <translation>Nachricht an {pool}</translation>
    </message>
    <message>
        <source>sends {message} to {pool}</source>
        <translation>{message} an {pool}</translation>
    </message>
    <message>
        <source>when something happens</source>
        <translation>sobald etwas eintritt</translation>
    </message>
    <message>
        <source>when: {event}</source>
        <translation>sobald: {event}</translation>
    </message>
    <message>
        <source>Not done: what runs at the same time has to come together again or to end, and no row goes on into it or out of it. End the branch, or go on within it.</source>
        <translation>Nicht ausgeführt: Was gleichzeitig läuft, muss wieder zusammenkommen oder enden, und keine Zeile darf hinein- oder herausspringen. Der Zweig kann enden oder in sich weitergehen.</translation>
    </message>
    <message>
        <source>&amp;Step table</source>
        <translation>&amp;Schritttabelle</translation>
    </message>
    <message>
        <source>Add deadline</source>
        <translation>Frist hinzufügen</translation>
    </message>
    <message>
        <source>After a deadline …</source>
        <translation>Bei Fristablauf …</translation>
    </message>
    <message>
        <source>Branch: else</source>
        <translation>Zweig: sonst</translation>
    </message>
    <message>
        <source>Branch: if …</source>
        <translation>Zweig: wenn …</translation>
    </message>
    <message>
        <source>Change step</source>
        <translation>Schritt ändern</translation>
    </message>
    <message>
        <source>Copy rows</source>
        <translation>Zeilen kopieren</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>Frist</translation>
    </message>
    <message>
        <source>Delete row</source>
        <translation>Zeile löschen</translation>
    </message>
    <message>
        <source>Delete step</source>
        <translation>Schritt löschen</translation>
    </message>
    <message>
        <source>Delete steps</source>
        <translation>Schritte löschen</translation>
    </message>
    <message>
        <source>In parallel</source>
        <translation>Gleichzeitig</translation>
    </message>
    <message>
        <source>Indent</source>
        <translation>Einrücken</translation>
    </message>
    <message>
        <source>Indent step</source>
        <translation>Schritt einrücken</translation>
    </message>
    <message>
        <source>Insert step</source>
        <translation>Schritt einfügen</translation>
    </message>
    <message>
        <source>Insert steps</source>
        <translation>Schritte einfügen</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Move step</source>
        <translation>Schritt verschieben</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Next step, “if …”, “in parallel” …</source>
        <translation>Nächster Schritt, „wenn …“, „gleichzeitig“ …</translation>
    </message>
    <message>
        <source>Wait: {name}</source>
        <translation>Abwarten: {name}</translation>
    </message>
    <message>
        <source>Wait</source>
        <translation>Abwarten</translation>
    </message>
    <message>
        <source>Event: {name}</source>
        <translation>Ereignis: {name}</translation>
    </message>
    <message>
        <source>Nothing was inserted: no column says what is done. Give it the heading “{what}”.</source>
        <translation>Nichts eingefügt: Keine Spalte sagt, was getan wird. Sie braucht die Überschrift „{what}“.</translation>
    </message>
    <message>
        <source>Nothing was inserted: the clipboard holds no rows. Copy some in a spreadsheet and paste them again.</source>
        <translation>Nichts eingefügt: Die Zwischenablage enthält keine Zeilen. Bitte in einer Tabellenkalkulation Zeilen kopieren und erneut einfügen.</translation>
    </message>
    <message>
        <source>Nothing was inserted: the column “{what}” is empty in all rows.</source>
        <translation>Nichts eingefügt: Die Spalte „{what}“ ist in allen Zeilen leer.</translation>
    </message>
    <message>
        <source>Nothing was inserted: {count} rows are too many for one process. Paste at most {most}.</source>
        <translation>Nichts eingefügt: {count} Zeilen sind zu viele für einen Prozess. Möglich sind höchstens {most}.</translation>
    </message>
    <message>
        <source>Outdent</source>
        <translation>Ausrücken</translation>
    </message>
    <message>
        <source>Outdent step</source>
        <translation>Schritt ausrücken</translation>
    </message>
    <message>
        <source>Paste rows</source>
        <translation>Zeilen einfügen</translation>
    </message>
    <message>
        <source>Row above</source>
        <translation>Zeile darüber</translation>
    </message>
    <message>
        <source>Row below</source>
        <translation>Zeile darunter</translation>
    </message>
    <message>
        <source>Step table</source>
        <translation>Schritttabelle</translation>
    </message>
    <message>
        <source>if </source>
        <translation>wenn </translation>
    </message>
    <message>
        <source>list rows who does what spreadsheet</source>
        <translation>Liste Zeilen wer tut was Tabelle Excel</translation>
    </message>
    <message>
        <source>{count} rows were inserted.</source>
        <translation>{count} Zeilen eingefügt.</translation>
    </message>
    <message>
        <source>{text}, level {level}</source>
        <translation>{text}, Ebene {level}</translation>
    </message>
    <message>
        <source>{text}. Read only: {reason}</source>
        <translation>{text}. Nur lesbar: {reason}</translation>
    </message>
    <message>
        <source>Next row; in an empty row: behind the branch</source>
        <translation>Nächste Zeile; in einer leeren: hinter den Zweig</translation>
    </message>
    <message>
        <source>Next column (Shift+Tab the one before)</source>
        <translation>Nächste Spalte (mit Umschalt die vorige)</translation>
    </message>
    <message>
        <source>Move the row up (Alt+Down down)</source>
        <translation>Zeile nach oben (Alt+Ab nach unten)</translation>
    </message>
    <message>
        <source>Indent the row (Alt+Shift+Left outdent)</source>
        <translation>Zeile einrücken (Alt+Umschalt+Links ausrücken)</translation>
    </message>
    <message>
        <source>In the step table</source>
        <translation>In der Schritttabelle</translation>
    </message>
    <message>
        <source>{names}; in the diagram: {drawn}</source>
        <translation>{names}; im Diagramm: {drawn}</translation>
    </message>
    <message>
        <source>in the diagram: {drawn}</source>
        <translation>im Diagramm: {drawn}</translation>
    </message>
    <message>
        <source>Not entered: “or wait” belongs to something that is waited for. Type “wait for …” before it.</source>
        <translation>Nicht eingetragen: „oder warten“ gehört zu etwas, worauf gewartet wird. Bitte davor „Warten auf …“ eintippen.</translation>
    </message>
</context>
</TS>
