"""Shortens texts to the labels of a print layout. Main thread only.

QGIS draws a text that is too long over the items below its label, and a long word beyond the edge
of the page. Only labels whose text is one field or one variable are shortened: the value of the
field or variable is changed, not the text of the label, which QGIS evaluates as an expression.
"""

from __future__ import annotations

import re

from qgis.core import (
    Qgis,
    QgsExpressionContextUtils,
    QgsLayoutItemLabel,
    QgsLayoutUtils,
    QgsPrintLayout,
    QgsTextRenderer,
    QgsVectorLayer,
)

_ALONE = re.compile(r'\s*\[%\s*(?:"(\w+)"|@(\w+))\s*%\]\s*')
_LONG_WORD = 24  # letters; words up to this long are never broken
_SPARE = 0.9  # reserve, because letters differ in width


class Fitting:
    """The labels of one layout that were found to hold a field or a variable alone."""

    def __init__(self, layout: QgsPrintLayout) -> None:
        self._layout = layout
        self._context = QgsLayoutUtils.createRenderContextForLayout(layout, None)
        self._fields: list[tuple[str, QgsLayoutItemLabel]] = []
        self._variables: list[tuple[str, QgsLayoutItemLabel]] = []
        for item in layout.items():
            if not isinstance(item, QgsLayoutItemLabel):
                continue
            found = _ALONE.fullmatch(item.text())
            if found is not None and found[1]:
                self._fields.append((found[1], item))
            elif found is not None:
                self._variables.append((found[2], item))

    def fit_variables(self) -> None:
        """Once, before the first page."""
        scope = QgsExpressionContextUtils.layoutScope(self._layout)
        for name, label in self._variables:
            text = str(scope.variable(name) or "")
            fitted = self._fitted(label, text)
            if fitted != text:
                QgsExpressionContextUtils.setLayoutVariable(self._layout, name, fitted)
                scope = QgsExpressionContextUtils.layoutScope(self._layout)

    def fit_stop(self, stops: QgsVectorLayer, number: int) -> None:
        """The texts of one stop, ``number`` from 1, before its page is drawn."""
        at = stops.fields().lookupField("stop")
        feature = next(one for one in stops.getFeatures() if one[at] == number)
        changed: dict[int, str] = {}
        for name, label in self._fields:
            field = stops.fields().lookupField(name)
            if field < 0 or not isinstance(feature[field], str):
                continue
            text = changed.get(field, feature[field])
            fitted = self._fitted(label, text)
            if fitted != text:
                changed[field] = fitted
        if changed:
            stops.dataProvider().changeAttributeValues({feature.id(): changed})

    def _fitted(self, label: QgsLayoutItemLabel, text: str) -> str:
        """As much of ``text`` as the label has room for, ``…`` where something is left out."""
        whole = self._broken(label, text)
        if not text or self._fits(label, whole):
            return whole
        least, most = 0, len(whole)
        while least + 1 < most:
            middle = (least + most) // 2
            fits = self._fits(label, _cut(whole, middle))
            least, most = (middle, most) if fits else (least, middle)
        return _cut(whole, least)

    def _broken(self, label: QgsLayoutItemLabel, text: str) -> str:
        """Words that are wider than the label, in pieces."""
        for word in {one for one in text.split() if len(one) > _LONG_WORD}:
            width = QgsTextRenderer.textWidth(self._context, label.textFormat(), [word])
            if width > self._width(label):
                letters = max(1, int(len(word) * _SPARE * self._width(label) / width))
                pieces = [word[at : at + letters] for at in range(0, len(word), letters)]
                text = text.replace(word, " ".join(pieces))
        return text

    def _fits(self, label: QgsLayoutItemLabel, text: str) -> bool:
        height = QgsTextRenderer.textHeight(
            self._context,
            label.textFormat(),
            text.split("\n"),
            Qgis.TextLayoutMode.Rectangle,
            None,
            Qgis.TextRendererFlag.WrapLines,
            self._width(label),
        )
        room = (label.rect().height() - 2 * label.marginY()) * self._context.scaleFactor()
        return bool(height <= room)

    def _width(self, label: QgsLayoutItemLabel) -> float:
        return float((label.rect().width() - 2 * label.marginX()) * self._context.scaleFactor())


def _cut(text: str, letters: int) -> str:
    """Cut at a space where one is near."""
    head = text[:letters]
    at = head.rfind(" ")
    return f"{(head[:at] if at > letters - _LONG_WORD else head).rstrip()}…"
