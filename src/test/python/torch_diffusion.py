"""The denoiser of BoneGen in PyTorch's eager mode: seconds a training step and images a second of Heun's sampler.

A yardstick for src/test/java/io/github/bonegen/nn/DiffusionBenchmark.java; run the two in turn on a quiet machine with
the same threads and quote the ratio.  python3 -m pip install torch;  OMP_NUM_THREADS=1 python3 torch_diffusion.py
"""
import argparse
import json
import math
import time

import torch
import torch.nn.functional as F
from torch import nn

options = argparse.ArgumentParser()
for name, default in (("threads", 1), ("edge", 128), ("patch", 2), ("batch", 8), ("steps", 3), ("images", 4),
                      ("sampler-steps", 18)):
    options.add_argument("--" + name, type=int, default=default)
options.add_argument("--precision", default="float32", choices=("float32", "bfloat16"))
o = options.parse_args()
torch.set_num_threads(o.threads)
torch.manual_seed(0)
CHANNELS, ATTENTION, EMBEDDING, CONDITION, FEATURES = (48, 64, 64, 64), 2, 64, 9, 32
REPEATS = 3
DTYPE = getattr(torch, o.precision)


class Attention(nn.Module):
    def __init__(self, width):
        super().__init__()
        self.norm = nn.GroupNorm(width // 8, width)
        self.input, self.output = nn.Linear(width, 3 * width), nn.Linear(width, width)

    def forward(self, x):
        n, c, h, w = x.shape
        tokens = self.norm(x).reshape(n, c, h * w).transpose(1, 2)
        q, k, v = self.input(tokens).reshape(n, h * w, 3, c // 16, 16).permute(2, 0, 3, 1, 4)
        mixed = F.scaled_dot_product_attention(q, k, v).transpose(1, 2).reshape(n, h * w, c)
        return x + self.output(mixed).transpose(1, 2).reshape(n, c, h, w)


class Block(nn.Module):
    def __init__(self, before, after, attention):
        super().__init__()
        self.norm0, self.conv0 = nn.GroupNorm(before // 8, before), nn.Conv2d(before, after, 3, padding=1)
        self.norm1, self.conv1 = nn.GroupNorm(after // 8, after), nn.Conv2d(after, after, 3, padding=1)
        self.modulation = nn.Linear(EMBEDDING, 2 * after)
        self.skip = nn.Conv2d(before, after, 1) if before != after else nn.Identity()
        self.attention = Attention(after) if attention else nn.Identity()

    def forward(self, x, embedding):
        h = self.conv0(F.silu(self.norm0(x)))
        scale, shift = self.modulation(embedding)[:, :, None, None].chunk(2, 1)
        h = F.silu(torch.addcmul(shift, self.norm1(h), 1 + scale))
        h = self.conv1(F.dropout(h, 0.05, self.training))
        return self.attention(self.skip(x) + h)


class Unet(nn.Module):
    def __init__(self):
        super().__init__()
        top = len(CHANNELS) - 1
        attends = lambda level: level > top - ATTENTION
        self.noise = nn.Sequential(nn.Linear(FEATURES, EMBEDDING), nn.SiLU(), nn.Linear(EMBEDDING, EMBEDDING))
        self.condition = nn.Linear(CONDITION, EMBEDDING, bias=False)
        self.input = nn.Conv2d(o.patch ** 2, CHANNELS[0], 3, padding=1)
        self.down = nn.ModuleList(Block(CHANNELS[max(0, i - 1)], CHANNELS[i], attends(i)) for i in range(top + 1))
        self.middle = nn.ModuleList((Block(CHANNELS[top], CHANNELS[top], True), Block(CHANNELS[top], CHANNELS[top], False)))
        self.up = nn.ModuleList(Block(CHANNELS[min(top, i + 1)] + CHANNELS[i], CHANNELS[i], attends(i))
                                for i in range(top + 1))
        self.norm, self.output = nn.GroupNorm(CHANNELS[0] // 8, CHANNELS[0]), nn.Conv2d(CHANNELS[0], o.patch ** 2, 3, padding=1)

    def forward(self, x, noise, condition):
        embedding = F.silu(self.noise(noise) + self.condition(condition)).to(DTYPE)
        h = F.pixel_unshuffle(x, o.patch).contiguous(memory_format=torch.channels_last).to(DTYPE)
        h, skips = self.input(h), []
        for level, block in enumerate(self.down):
            h = block(F.avg_pool2d(h, 2) if level else h, embedding)
            skips.append(h)
        for block in self.middle:
            h = block(h, embedding)
        for block in reversed(self.up):
            skip = skips.pop()
            h = block(torch.cat((F.interpolate(h, skip.shape[2:]), skip), 1), embedding)
        return F.pixel_shuffle(self.output(F.silu(self.norm(h))).float(), o.patch)


def denoise(net, x, sigma, condition):
    sigma = sigma.view(-1, 1, 1, 1)
    root = (sigma ** 2 + 0.25).sqrt()
    angles = (sigma.view(-1, 1).log() / 4) * torch.tensor([math.pi / 4 * 2 ** (k / 3) for k in range(FEATURES // 2)])
    features = torch.stack((angles.cos(), angles.sin()), 2).flatten(1)
    return 0.25 / root ** 2 * x + 0.5 * sigma / root * net(x / root, features, condition)


net = Unet()
master = list(net.parameters())
average = [p.detach().clone() for p in master]
adam = torch.optim.Adam(master, 1e-3, betas=(0.9, 0.99))
clean = torch.tanh(torch.randn(o.batch, 1, o.edge, o.edge))


def run(x, sigma, condition):
    if DTYPE == torch.float32:
        return denoise(net, x, sigma, condition)
    with torch.autocast("cpu", DTYPE):
        return denoise(net, x, sigma, condition)


def step():
    sigma = torch.exp(torch.randn(o.batch) * 1.2 - 0.5)
    noisy = clean + sigma.view(-1, 1, 1, 1) * torch.randn_like(clean)
    error = run(noisy, sigma, torch.zeros(o.batch, CONDITION)).float() - clean
    weight = ((sigma ** 2 + 0.25) / (sigma * 0.5) ** 2).view(-1, 1, 1, 1)
    adam.zero_grad()
    (weight * error ** 2).mean().backward()
    adam.step()
    with torch.no_grad():
        torch._foreach_lerp_(average, [p.detach() for p in master], 0.001)


step()
begin = time.perf_counter()
for _ in range(o.steps):
    step()
seconds = (time.perf_counter() - begin) / o.steps

net.eval()
n = o.sampler_steps
levels = [(80 ** (1 / 7) + i / max(1, n - 1) * (0.002 ** (1 / 7) - 80 ** (1 / 7))) ** 7 for i in range(n)] + [0]
condition = torch.zeros(o.images, CONDITION)


def sample():
    x = levels[0] * torch.randn(o.images, 1, o.edge, o.edge)
    for a, b in zip(levels, levels[1:]):
        slope = (x - run(x, torch.full((o.images,), a), condition)) / a
        euler = x + (b - a) * slope
        if b > 0:
            slope = (slope + (euler - run(euler, torch.full((o.images,), b), condition)) / b) / 2
            euler = x + (b - a) * slope
        x = euler


with torch.no_grad():
    sample()
    begin = time.perf_counter()
    for _ in range(REPEATS):
        sample()
    images = REPEATS * o.images / (time.perf_counter() - begin)
print(json.dumps(dict(torch=torch.__version__, threads=o.threads, edge=o.edge, patch=o.patch, batch=o.batch,
                      precision=o.precision, weights=sum(p.numel() for p in master), s_per_step=round(seconds, 3),
                      heun_images_per_s=round(images, 3))))
