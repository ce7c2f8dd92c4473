# The bot as a plain user, with nothing writable but /data and /tmp (-e after --env-file: HOST and DATA_DIR of .env are for
# a bot without a container):
# docker build -t sma-bot . && docker run --env-file .env -e HOST=0.0.0.0 -e PORT=8095 -e DATA_DIR=/data -v sma-data:/data \
#   -p 127.0.0.1:8095:8095 --read-only --tmpfs /tmp --cap-drop ALL --security-opt no-new-privileges --stop-timeout 15 sma-bot
# The tools of the README, without npm: docker exec CONTAINER node dist/src/operate/doctor.main.js
FROM node:22-slim AS build
WORKDIR /build
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY tsconfig.json tsconfig.build.json ./
COPY corpus corpus
COPY src src
COPY commands commands
RUN npm run build

FROM node:22-slim
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --no-audit --no-fund && npm cache clean --force
COPY --from=build /build/dist dist
COPY corpus corpus
RUN mkdir /data && chown node:node /data
USER node
ENV NODE_ENV=production HOST=0.0.0.0 PORT=8095 DATA_DIR=/data
VOLUME /data
EXPOSE 8095
HEALTHCHECK --start-period=30s CMD ["node", "-e", "fetch('http://127.0.0.1:' + (process.env.PORT || 8095) + '/healthz').then((r) => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# not through npm: node itself gets the signals
CMD ["node", "--max-semi-space-size=4", "--max-old-space-size=512", "dist/src/main.js"]
