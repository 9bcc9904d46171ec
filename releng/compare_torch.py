#!/usr/bin/python3
# Copyright (c) 2026 RampScope contributors. SPDX-License-Identifier: EPL-2.0
"""Trains one of the published networks with Debian's python3-torch and prints what it took as one line of JSON.

Usage: compare_torch.py NETWORK [--epochs N] [--threads N]     (NETWORK: fcnn cnn resnet lstm transformer conv-sc conv-sct)

The patterns are random numbers of the published shape, 1581 x 4023: what they show does not change what they cost. Full
batch, Adam, binary cross-entropy, as the published recipe has it. 'ramp bench learning' calls this in turns with ours.
"""
import argparse
import json
import resource
import time

import torch
from torch import nn

POINTS, ORIGINALS, COPIES, RAMP = 4023, 31, 51, 349


def fcnn():
    return nn.Sequential(nn.LayerNorm(POINTS), nn.Linear(POINTS, 256), nn.LayerNorm(256), nn.ReLU(), nn.Linear(256, 512), nn.LayerNorm(512),
                         nn.ReLU(), nn.Linear(512, 64), nn.LayerNorm(64), nn.ReLU(), nn.Linear(64, 1), nn.Sigmoid())


def unit(inputs, outputs, kernel, stride):
    return nn.Sequential(nn.Conv1d(inputs, outputs, kernel, stride), nn.BatchNorm1d(outputs), nn.ReLU(), nn.MaxPool1d(2))


class Cnn(nn.Module):
    def __init__(self):
        super().__init__()
        self.norm = nn.LayerNorm(POINTS)
        self.body = nn.Sequential(unit(1, 64, 5, 2), unit(64, 64, 3, 2), unit(64, 4, 3, 1))
        self.head = nn.Sequential(nn.LayerNorm(496), nn.Linear(496, 1), nn.Sigmoid())

    def forward(self, x):
        return self.head(self.body(self.norm(x).unsqueeze(1)).flatten(1))


class ResidualBlock(nn.Module):
    def __init__(self, inputs, planes, kernel):
        super().__init__()
        self.first = nn.Sequential(nn.Conv1d(inputs, planes, kernel, 2, 1, bias=False), nn.BatchNorm1d(planes), nn.ReLU(),
                                   nn.Conv1d(planes, planes, kernel, 1, 1, bias=False), nn.BatchNorm1d(planes))
        self.shortcut = nn.Sequential(nn.Conv1d(inputs, planes, 1, 2, bias=False), nn.BatchNorm1d(planes))

    def forward(self, x):
        main = self.first(x)
        return torch.relu(main + self.shortcut(x)[:, :, :main.shape[2]])


class ResNets(nn.Module):
    def __init__(self):
        super().__init__()
        self.norm = nn.LayerNorm(POINTS)
        self.stem = nn.Sequential(nn.Conv1d(1, 64, 7, 2, 3, bias=False), nn.BatchNorm1d(64), nn.ReLU(), nn.MaxPool1d(5, 2, 1))
        self.streams = nn.ModuleList(nn.Sequential(ResidualBlock(64, 64, k), ResidualBlock(64, 64, k), ResidualBlock(64, 8, k), nn.AvgPool1d(p, 1))
                                     for k, p in ((3, 16), (5, 11), (7, 6)))
        self.head = nn.Sequential(nn.LayerNorm(888), nn.Linear(888, 1), nn.Sigmoid())

    def forward(self, x):
        stem = self.stem(self.norm(x).unsqueeze(1))
        return self.head(sum(stream(stem)[:, :, :111] for stream in self.streams).flatten(1))


class Lstm(nn.Module):
    def __init__(self):
        super().__init__()
        self.embedding = nn.Sequential(nn.LayerNorm(POINTS), nn.Linear(POINTS, 512), nn.LayerNorm(512), nn.ReLU())
        self.memory = nn.LSTM(512, 512, 2, batch_first=True)
        self.head = nn.Sequential(nn.LayerNorm(512), nn.Linear(512, 1), nn.Sigmoid())

    def forward(self, x):
        return self.head(self.memory(self.embedding(x))[0])


def positions(length, width):
    position = torch.arange(length).unsqueeze(1)
    rate = torch.exp(torch.arange(0, width, 2) * (-torch.log(torch.tensor(10000.0)) / width))
    table = torch.zeros(length, 1, width)
    table[:, 0, 0::2] = torch.sin(position * rate)
    table[:, 0, 1::2] = torch.cos(position * rate)
    return table


class Transformer(nn.Module):
    def __init__(self):
        super().__init__()
        self.embedding = nn.Sequential(nn.LayerNorm(POINTS), nn.Linear(POINTS, 256), nn.LayerNorm(256), nn.ReLU())
        self.positions = positions(5000, 256)
        self.encoder = nn.TransformerEncoder(nn.TransformerEncoderLayer(256, 8, 256, 0.0), 2)
        self.head = nn.Sequential(nn.Linear(256, 1), nn.Sigmoid())

    def forward(self, x):
        return self.head(self.encoder(self.embedding(x) + self.positions[:x.shape[0]]))


class ConvAttention(nn.Module):
    def __init__(self, temporal):
        super().__init__()
        self.body = nn.Sequential(unit(1, 64, 5, 2), unit(64, 8, 5, 1))
        self.embedding = nn.Sequential(nn.Linear(500, 256), nn.LayerNorm(256))
        self.attention = nn.MultiheadAttention(8, 2)
        self.gamma = nn.Parameter(torch.zeros(1))
        self.norm = nn.LayerNorm(256)
        self.mix = nn.Sequential(nn.Conv1d(8, 1, 1), nn.BatchNorm1d(1), nn.ReLU())
        self.feed = nn.Sequential(nn.Linear(256, 1024), nn.ReLU(), nn.Linear(1024, 256))
        self.norms = nn.ModuleList((nn.LayerNorm(256), nn.LayerNorm(256)))
        self.head = nn.Sequential(nn.Linear(256, 1), nn.Sigmoid())
        self.temporal = temporal
        if temporal:
            self.along = nn.Sequential(nn.Linear(POINTS, 256), nn.LayerNorm(256))
            self.positions = positions(5000, 256)
            self.frames = nn.MultiheadAttention(256, 8)
            self.mix_frames = nn.Sequential(nn.Conv1d(1, 1, 1), nn.BatchNorm1d(1), nn.ReLU())

    def forward(self, x):
        rows = x.reshape(-1, 1, POINTS)
        e = self.embedding(self.body(rows))
        sequence = e.permute(2, 0, 1)
        spatial = self.attention(sequence, sequence, sequence)[0].permute(1, 2, 0)
        energy = e @ e.transpose(1, 2)
        channel = torch.softmax(energy.max(-1, keepdim=True)[0] - energy, -1) @ e * self.gamma + e
        y = self.mix(self.norm(e + spatial + channel)).squeeze(1)
        if self.temporal:
            t = self.along(x) + self.positions[:x.shape[0]]
            t = t + self.frames(t, t, t)[0]
            y = y + self.mix_frames(t.reshape(-1, 1, 256)).squeeze(1)
        y = self.norms[0](y)
        return self.head(self.norms[1](y + self.feed(y)))


NETWORKS = {"fcnn": (fcnn, 300, 2e-3, 2e-5), "cnn": (Cnn, 5, 2e-3, 2e-5), "resnet": (ResNets, 4, 2e-3, 2e-5), "lstm": (Lstm, 25, 2e-3, 2e-5),
            "transformer": (Transformer, 30, 2e-3, 2e-5), "conv-sc": (lambda: ConvAttention(False), 8, 8e-3, 2e-4),
            "conv-sct": (lambda: ConvAttention(True), 5, 8e-3, 2e-4)}


def shaped(name, rows):
    """Rows as the network takes them: in training 31 x 51 sequences, in judging as published."""
    if rows.shape[0] != ORIGINALS * COPIES:
        return rows.unsqueeze(1) if name in ("lstm", "transformer", "conv-sct") else rows
    return rows.reshape(ORIGINALS, COPIES, POINTS) if name in ("lstm", "transformer", "conv-sct") else rows


def seconds(work):
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("network", choices=sorted(NETWORKS))
    parser.add_argument("--epochs", type=int, default=0)
    parser.add_argument("--threads", type=int, default=2)
    arguments = parser.parse_args()
    torch.set_num_threads(arguments.threads)
    torch.manual_seed(12345)
    make, epochs, rate, decay = NETWORKS[arguments.network]
    epochs = arguments.epochs or epochs
    network = make()
    x = shaped(arguments.network, torch.rand(ORIGINALS * COPIES, POINTS))
    y = (torch.arange(ORIGINALS * COPIES) % ORIGINALS >= 16).float()
    optimizer = torch.optim.Adam(network.parameters(), lr=rate, weight_decay=decay)
    loss_of = nn.BCELoss()
    times = []
    for _ in range(epochs):
        start = time.perf_counter()
        optimizer.zero_grad()
        loss_of(network(x).reshape(-1), y).backward()
        optimizer.step()
        times.append(time.perf_counter() - start)
    training = sum(times)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    network.eval()
    with torch.no_grad():
        ramp = shaped(arguments.network, torch.rand(RAMP, POINTS))
        one = shaped(arguments.network, torch.rand(1, POINTS))
        batch = min(seconds(lambda: network(ramp)) for _ in range(5)) / RAMP * 1e6
        for _ in range(20):
            network(one)
        single = sorted(seconds(lambda: network(one)) for _ in range(100))[50] * 1e3
    print(json.dumps({"parameters": sum(p.numel() for p in network.parameters()), "epochs": epochs, "training_s": training, "epoch_s": min(times), "peak_mib": peak,
                      "batch_us": batch, "single_ms": single, "torch": torch.__version__}))


if __name__ == "__main__":
    main()
